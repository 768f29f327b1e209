package dev.scalesweep.job;

import dev.scalesweep.input.Place;
import dev.scalesweep.input.Value;
import dev.scalesweep.input.YamlReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The results of a job, read back.
 *
 * @param directory where they are
 */
public record Results(Path directory) {

  /** All files that are there, by their paths below the directory, as texts of single bytes. */
  public Map<String, String> files() {
    return files(Results::text);
  }

  /** How many bytes each file has, by its name; what is gone in the meantime has none. */
  public Map<String, Long> sizes() {
    return files(path -> path.toFile().length());
  }

  private <T> Map<String, T> files(Function<Path, T> content) {
    Map<String, T> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(directory)) {
      paths
          .filter(Files::isRegularFile)
          .forEach(path -> files.put(directory.relativize(path).toString(), content.apply(path)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  /** The files whose content is a function of the job alone: all but run.json. */
  public Map<String, String> lasting() {
    Map<String, String> files = files();
    files.remove("run.json");
    return files;
  }

  private static String text(Path path) {
    try {
      return new String(Files.readAllBytes(path), java.nio.charset.StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A value of a JSON file by its keys. */
  public Value json(String file, String... keys) {
    Value value = new Value("", YamlReader.read(directory.resolve(file), Place.of("test")));
    for (String key : keys) {
      value = value.entries().get(key);
    }
    return value;
  }

  /** The rows of a CSV file without quotes, each by the names of the header. */
  public List<Map<String, String>> csv(String file) {
    List<String> lines = text(directory.resolve(file)).lines().toList();
    String[] header = lines.getFirst().split(",");
    return lines.stream().skip(1).map(line -> row(header, line.split(",", -1))).toList();
  }

  private static Map<String, String> row(String[] header, String[] cells) {
    Map<String, String> row = new TreeMap<>();
    Arrays.setAll(cells, i -> row.put(header[i], cells[i]) == null ? cells[i] : "");
    return row;
  }
}
