package dev.scalesweep.backend;

/**
 * What is kept of the first output of the cells of a tile. It is small and can be made where the
 * cells are, so that these need not travel. A cell that is no number is left out.
 */
public sealed interface CellReduction {
  /** How many numbers it is for a tile. */
  int size();

  /** The sum of the numbers, how many cells there are, and how many of them are numbers. */
  record Total() implements CellReduction {
    @Override
    public int size() {
      return 3;
    }
  }

  /**
   * How many numbers lie below the first limit, from each limit to the next, and from the last on.
   *
   * @param limits ascending, at least one. Not modified.
   */
  record Counts(double[] limits) implements CellReduction {
    @Override
    public int size() {
      return limits.length + 1;
    }
  }

  /**
   * The least number below infinity of the cells whose key lies from a limit to the next; infinity
   * where there is none. Behind them, where each is: the number of the first such cell of the tile,
   * counted row by row, or -1. The key of a cell is a number of its row times one of its column.
   *
   * @param limits of keys, ascending, at least two. Not modified.
   * @param rows one number for each row of the grid
   * @param columns one number for each column
   */
  record Least(double[] limits, InputValues rows, InputValues columns) implements CellReduction {
    /** How many intervals there are. */
    public int places() {
      return limits.length - 1;
    }

    @Override
    public int size() {
      return 2 * places();
    }
  }
}
