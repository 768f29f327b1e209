package dev.scalesweep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TerminalLineTest {
  @Test
  void aShorterTextLeavesNothingOfALongerOne() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    TerminalLine line = new TerminalLine(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    line.accept("9/10 done");
    line.accept("all");
    line.close();
    int width = line.getMaxRenderedLength();
    assertThat(bytes.toString(StandardCharsets.UTF_8))
        .isEqualTo("\r9/10 done" + " ".repeat(width - 9) + "\rall" + " ".repeat(width - 3) + "\n");
    assertThat(width).isLessThan(80);
  }
}
