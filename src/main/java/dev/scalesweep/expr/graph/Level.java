package dev.scalesweep.expr.graph;

/**
 * What a value depends on, in a computation over rows × columns; and so, how often it must be
 * computed. A sweep has its outer axes as rows and its last axis as columns; a fit has the runs as
 * rows and the lanes as columns.
 */
public enum Level {
  /** The same everywhere: computed once. */
  UNIFORM,
  /** Differs by row: computed once a row. */
  ROW,
  /** Differs by column: computed once a column. */
  COLUMN,
  /** Differs by row and column: computed for every cell. */
  CELL;

  /** The level of a value made of values of both levels. */
  public Level join(Level other) {
    if (this == other || other == UNIFORM) {
      return this;
    }
    return this == UNIFORM ? other : CELL;
  }
}
