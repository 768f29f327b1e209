package dev.scalesweep.backend;

/**
 * A rectangle of a grid.
 *
 * @param row the first of its rows
 * @param rows how many rows, at least 1
 * @param column the first of its columns
 * @param columns how many columns, at least 1
 */
public record Tile(long row, int rows, long column, int columns) {
  /** How many cells it has. */
  public long cells() {
    return (long) rows * columns;
  }

  /** Whether another has the same rows. */
  public boolean hasRowsOf(Tile other) {
    return row == other.row && rows == other.rows;
  }

  /** Whether another has the same columns. */
  public boolean hasColumnsOf(Tile other) {
    return column == other.column && columns == other.columns;
  }
}
