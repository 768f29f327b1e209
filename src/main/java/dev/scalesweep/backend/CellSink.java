package dev.scalesweep.backend;

/** Takes the cells of a {@link Grid} as they are computed. */
public interface CellSink {
  /**
   * Takes neighbouring cells of one row.
   *
   * @param row which row
   * @param column the first of the cells
   * @param count how many cells
   * @param cells one array per output; the cells begin at index 0 and are valid during the call.
   *     Not modified.
   */
  void take(int row, int column, int count, double[][] cells);
}
