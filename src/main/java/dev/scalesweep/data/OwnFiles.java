package dev.scalesweep.data;

import dev.scalesweep.input.Mistake;
import dev.scalesweep.input.Place;
import dev.scalesweep.input.Wording;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Files below a directory by their names, such as {@code sweeps/map/loss.npy}. No name and no link
 * leads out of the directory.
 */
final class OwnFiles {
  private final Path root;

  OwnFiles(Path root) {
    this.root = root;
  }

  /**
   * The path of a file, whose directories are made where they are not there.
   *
   * @throws Mistake if the name leads out of the directory, or something else is in the way
   */
  Path prepare(String name) throws IOException {
    if (!isInside(name)) {
      throw new Mistake(
          Place.of(root.toString()), Wording.quoted(name) + " is no name for a file in here");
    }
    Path relative = Path.of(name);
    Path directory = root;
    for (int i = 0; i < relative.getNameCount() - 1; i++) {
      directory = directory.resolve(relative.getName(i));
      if (!isDirectory(directory)) {
        Files.createDirectory(directory);
      }
    }
    return root.resolve(relative);
  }

  private static boolean isInside(String name) {
    try {
      Path path = Path.of(name);
      return !path.isAbsolute()
          && !name.isBlank()
          && path.normalize().toString().equals(name)
          && !path.startsWith("..")
          && !name.equals(ManifestFile.NAME);
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private static boolean isDirectory(Path path) {
    return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
  }

  /** Deletes what killed runs have left of the files that they were writing. */
  void deleteLeftovers(Collection<String> names) throws IOException {
    for (String name : names) {
      if (isReachable(name)) {
        Path file = root.resolve(name);
        deleteByPrefix(file.resolveSibling(""), AtomicFile.temporaryPrefix(file));
      }
    }
  }

  private static void deleteByPrefix(Path directory, String prefix) throws IOException {
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(directory, it -> it.getFileName().toString().startsWith(prefix))) {
      for (Path file : files) {
        Files.delete(file);
      }
    }
  }

  /** Deletes files, and then the directories that are empty without them. */
  void delete(Collection<String> names) throws IOException {
    for (String name : names) {
      if (isReachable(name)) {
        Path file = root.resolve(name);
        Files.deleteIfExists(file);
        deleteEmpty(file.resolveSibling(""));
      }
    }
  }

  private void deleteEmpty(Path directory) throws IOException {
    Path empty = directory;
    while (!empty.equals(root) && first(empty).isEmpty()) {
      Files.delete(empty);
      empty = empty.resolveSibling("");
    }
  }

  /** Any file of a directory, if it has one. */
  static Optional<Path> first(Path directory) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
      Iterator<Path> iterator = files.iterator();
      return iterator.hasNext() ? Optional.of(iterator.next()) : Optional.empty();
    }
  }

  /** Whether a file's directory is there, and below the root without a detour by a link. */
  private boolean isReachable(String name) {
    if (!isInside(name)) {
      return false;
    }
    Path relative = Path.of(name);
    return Stream.iterate(1, it -> it < relative.getNameCount(), it -> it + 1)
        .allMatch(it -> isDirectory(root.resolve(relative.subpath(0, it))));
  }
}
