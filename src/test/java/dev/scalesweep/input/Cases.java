package dev.scalesweep.input;

import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.stream.Stream;

/** Test cases kept in a YAML file beside the test: the items of its key {@code cases}. */
public final class Cases {
  private Cases() {}

  /** The cases of a file, each read by a reader of its keys. */
  public static <T> Stream<T> of(Class<?> test, String file, Function<Fields, T> reader) {
    return Fields.read(
            YamlReader.read(path(test.getResource(file)), Place.of("test")),
            it -> it.required("cases").list())
        .stream()
        .map(it -> it.fields(reader));
  }

  private static Path path(URL resource) {
    try {
      return Path.of(resource.toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
