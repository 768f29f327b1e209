package dev.scalesweep.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * A table for people, its columns as wide as their cells. A row may have one cell more than the
 * header, for a remark.
 */
final class TextTable {
  /** On which side cells touch the edge of their column. */
  enum Align {
    LEFT,
    RIGHT
  }

  private static final String GAP = "  ";

  private final Align align;
  private final List<List<String>> rows = new ArrayList<>();

  TextTable(Align align, String... header) {
    this.align = align;
    rows.add(List.of(header));
  }

  void row(String... cells) {
    rows.add(List.of(cells));
  }

  /**
   * Prints the table.
   *
   * @param indent in front of every line
   */
  void print(String indent, PrintWriter out) {
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder(indent);
      for (int column = 0; column < row.size(); column++) {
        line.append(column == 0 ? "" : GAP).append(padded(row.get(column), width(column)));
      }
      out.println(line.toString().stripTrailing());
    }
  }

  private String padded(String cell, int width) {
    String space = " ".repeat(Math.max(0, width - cell.length()));
    return align == Align.LEFT ? cell + space : space + cell;
  }

  /** The width of a column of the header; a remark is as wide as it is. */
  private int width(int column) {
    return column >= rows.getFirst().size()
        ? 0
        : rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
  }
}
