package dev.scalesweep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scalesweep.cli.TextTable.Align;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class TextTableTest {
  @Test
  void textsStandAtTheLeft() {
    TextTable table = new TextTable(Align.LEFT, "LAW", "UNIT");
    table.row("chinchilla", "nats");
    table.row("p", "bits per byte");
    assertThat(text(table, ""))
        .isEqualTo(
            """
            LAW         UNIT
            chinchilla  nats
            p           bits per byte
            """);
  }

  @Test
  void numbersStandAtTheRightAndRemarksBehindThem() {
    TextTable table = new TextTable(Align.RIGHT, "FLOP", "N");
    table.row("1e21", "2.792B");
    table.row("5.76e23", "-", "outside the axes");
    assertThat(text(table, "> "))
        .isEqualTo(
            """
            >    FLOP       N
            >    1e21  2.792B
            > 5.76e23       -  outside the axes
            """);
  }

  private static String text(TextTable table, String indent) {
    StringWriter text = new StringWriter();
    table.print(indent, new PrintWriter(text));
    return text.toString();
  }
}
