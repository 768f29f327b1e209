package dev.scalesweep.law;

import dev.scalesweep.input.Failure;
import dev.scalesweep.input.Fields;
import dev.scalesweep.input.Mistake;
import dev.scalesweep.input.Place;
import dev.scalesweep.input.YamlReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The laws of {@code configs/laws}, one file each; the name of the file is the name of the law. */
public final class LawCatalog {
  private static final String SUFFIX = ".yaml";

  private final Path directory;

  /** The catalogue in a directory. */
  public LawCatalog(Path directory) {
    this.directory = directory;
  }

  /**
   * The catalogue of this installation: the nearest {@code configs/laws} above the program.
   *
   * @throws Failure if there is none
   */
  public static LawCatalog ofInstallation() {
    Path program = program();
    for (Path above = program; above != null; above = above.getParent()) {
      Path laws = above.resolve("configs/laws");
      if (Files.isDirectory(laws)) {
        return new LawCatalog(laws);
      }
    }
    throw new Failure("no directory configs/laws above " + program + "; the installation is not whole");
  }

  private static Path program() {
    try {
      return Path.of(
          LawCatalog.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The names of all laws, in order. */
  public List<String> names() {
    List<String> names = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, "*" + SUFFIX)) {
      for (Path file : files) {
        String name = file.getFileName().toString();
        names.add(name.substring(0, name.length() - SUFFIX.length()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Collections.sort(names);
    return names;
  }

  /**
   * The file of a law.
   *
   * @param place where the user named the law
   * @throws Mistake if there is no law of this name
   */
  public Path file(String name, Place place) {
    if (!names().contains(name)) {
      throw new Mistake(
          place, "there is no law \"" + name + "\"; the laws are " + String.join(", ", names()));
    }
    return directory.resolve(name + SUFFIX);
  }

  /**
   * The law of this name.
   *
   * @param place where the user named the law
   * @throws Mistake if there is no law of this name, or its file is not sound
   */
  public Law law(String name, Place place) {
    return read(file(name, place), place);
  }

  /**
   * The law in a file.
   *
   * @param place where the user named the file
   * @throws Mistake if the file cannot be read, or is not sound
   */
  public static Law read(Path file, Place place) {
    return Fields.read(YamlReader.read(file, place), LawReader::read);
  }
}
