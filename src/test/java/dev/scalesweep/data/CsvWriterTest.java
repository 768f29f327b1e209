package dev.scalesweep.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CsvWriterTest {
  private final ByteArrayOutputStream stream = new ByteArrayOutputStream();

  private String text() {
    return stream.toString(StandardCharsets.UTF_8);
  }

  @Test
  void writesCommentsHeaderAndRows() throws IOException {
    CsvWriter writer =
        new CsvWriter(stream, List.of("made by hand", "seed 1"), List.of("N", "loss", "note"));
    writer.row(List.of(1e6, 3, "größer"));
    writer.row(1.5, Double.NaN, Double.NEGATIVE_INFINITY);
    writer.finish();

    assertThat(text())
        .isEqualTo(
            "# made by hand\n# seed 1\nN,loss,note\n1000000.0,3,größer\n1.5,NaN,-Infinity\n");
  }

  @Test
  void quotesWhatNeedsIt() throws IOException {
    CsvWriter writer = new CsvWriter(stream, List.of(), List.of("a", "b, c"));
    writer.row(List.of("#1", "say \"so\""));
    writer.row(List.of("two\nlines", ""));
    writer.finish();

    assertThat(text()).isEqualTo("a,\"b, c\"\n\"#1\",\"say \"\"so\"\"\"\n\"two\nlines\",\n");
  }

  @Test
  void writesDoublesThatReadBackExactly() throws IOException {
    double[] values =
        new Random(7)
            .longs(1_000)
            .mapToDouble(Double::longBitsToDouble)
            .filter(Double::isFinite)
            .toArray();
    CsvWriter writer = new CsvWriter(stream, List.of(), List.of("a"));
    for (double value : values) {
      writer.row(value);
    }
    writer.finish();

    assertThat(text().lines().skip(1).map(Double::valueOf))
        .containsExactlyElementsOf(Arrays.stream(values).boxed().toList());
  }
}
