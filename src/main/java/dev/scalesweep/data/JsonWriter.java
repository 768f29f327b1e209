package dev.scalesweep.data;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes records, maps and lists as JSON in UTF-8: in the order of their components, two spaces of
 * indentation, a line feed at the end. Numbers are written with the fewest digits that read back
 * exactly. JSON has no number for what is not finite; it is written as one of the texts {@code
 * "NaN"}, {@code "Infinity"}, {@code "-Infinity"}. Empty optionals are left out.
 */
public final class JsonWriter {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .changeDefaultPropertyInclusion(
              it -> it.withValueInclusion(JsonInclude.Include.NON_ABSENT))
          .build();
  private static final DefaultIndenter INDENTATION = new DefaultIndenter("  ", "\n");

  private JsonWriter() {}

  /**
   * Readies the library in a thread of its own. Its first document takes a quarter of a second,
   * which a job so has beside its beginning instead of at its end.
   */
  public static void prepare() {
    Thread.ofPlatform().daemon().name("json").start(() -> bytes(List.of(new Sample("", 0.5))));
  }

  private record Sample(String text, double number) {}

  /** Writes a value as one document; the stream stays open. */
  public static void write(Object value, OutputStream stream) throws IOException {
    stream.write(bytes(value));
    stream.write('\n');
  }

  private static byte[] bytes(Object value) {
    return MAPPER.writer().with(printer()).writeValueAsBytes(value);
  }

  private static DefaultPrettyPrinter printer() {
    Separators separators =
        Separators.createDefaultInstance()
            .withObjectNameValueSpacing(Separators.Spacing.AFTER)
            .withArrayElementSpacing(Separators.Spacing.AFTER)
            .withArrayEmptySeparator("")
            .withObjectEmptySeparator("");
    return new DefaultPrettyPrinter(separators)
        .withObjectIndenter(INDENTATION)
        .withArrayIndenter(DefaultPrettyPrinter.NopIndenter.instance());
  }
}
