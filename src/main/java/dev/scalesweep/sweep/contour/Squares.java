package dev.scalesweep.sweep.contour;

import dev.scalesweep.backend.Tile;
import java.util.stream.DoubleStream;

/**
 * Marching squares in a window of cells (Lorensen and Cline, "Marching cubes", SIGGRAPH 1987, in
 * two dimensions). A line crosses an edge where one end lies below the level and the other does
 * not; where all four edges of a square are crossed, the mean of its corners says which belong
 * together. A square with a corner that has no number has no line.
 */
final class Squares {
  private final long columns;
  private final Tile window;
  private final double[] losses;
  private final Crossings[] found;
  private final double[] levels;

  /**
   * Squares whose lines are not found yet.
   *
   * @param columns of the whole plane
   * @param losses of the window, row by row. Not modified.
   * @param levels one for each of the lists. Not modified.
   * @param found takes the pieces of lines
   */
  Squares(long columns, Tile window, double[] losses, double[] levels, Crossings[] found) {
    this.columns = columns;
    this.window = window;
    this.losses = losses;
    this.levels = levels;
    this.found = found;
  }

  void march() {
    for (int row = 0; row < window.rows() - 1; row++) {
      for (int column = 0; column < window.columns() - 1; column++) {
        march(row, column);
      }
    }
  }

  private void march(int row, int column) {
    int at = row * window.columns() + column;
    int below = at + window.columns();
    double least =
        Math.min(Math.min(losses[at], losses[at + 1]), Math.min(losses[below], losses[below + 1]));
    double greatest =
        Math.max(Math.max(losses[at], losses[at + 1]), Math.max(losses[below], losses[below + 1]));
    if (!Double.isFinite(greatest - least)) {
      return;
    }
    for (int i = 0; i < levels.length; i++) {
      if (least < levels[i] && greatest >= levels[i]) {
        new Square(row, column, levels[i]).join(found[i]);
      }
    }
  }

  /** One square that a line goes through. */
  private final class Square {
    private final double level;
    private final double[] corners;
    private final long[] edges;

    /** The corners around the square, and the edges behind each: down, right, up, left. */
    Square(int row, int column, double level) {
      int at = row * window.columns() + column;
      int below = at + window.columns();
      long cell = (window.row() + row) * columns + window.column() + column;
      this.level = level;
      this.corners = new double[] {losses[at], losses[below], losses[below + 1], losses[at + 1]};
      this.edges = new long[] {2 * cell, 2 * (cell + columns) + 1, 2 * (cell + 1), 2 * cell + 1};
    }

    void join(Crossings lines) {
      int[] crossed = new int[4];
      int count = 0;
      for (int edge = 0; edge < 4; edge++) {
        if (isAbove(corners[edge]) != isAbove(corners[(edge + 1) % 4])) {
          crossed[count++] = edge;
        }
      }
      boolean saddle = count == 4;
      boolean firstIsCut = saddle && isAbove(mean()) != isAbove(corners[0]);
      add(lines, crossed[0]);
      add(lines, crossed[firstIsCut ? 3 : 1]);
      if (saddle) {
        add(lines, crossed[2]);
        add(lines, crossed[firstIsCut ? 1 : 3]);
      }
    }

    private double mean() {
      return DoubleStream.of(corners).average().orElseThrow();
    }

    private boolean isAbove(double loss) {
      return loss >= level;
    }

    /** From the end with the smaller row or column, so that both squares of an edge agree. */
    private void add(Crossings lines, int edge) {
      boolean forward = edge < 2;
      double from = corners[forward ? edge : (edge + 1) % 4];
      double to = corners[forward ? (edge + 1) % 4 : edge];
      lines.add(edges[edge], (level - from) / (to - from));
    }
  }
}
