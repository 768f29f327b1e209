package dev.scalesweep.expr.kernel;

/** A generated class that keeps every cell: the loss surface of a sweep. */
public interface CellKernel extends Kernel {
  /**
   * Computes the cells of one row.
   *
   * @param uniform computed by {@link #uniforms}. Not modified.
   * @param row computed by {@link #rows}. Not modified.
   * @param column computed by {@link #columns}. Not modified.
   * @param scratch room for intermediate values of one row. Modified.
   * @param index which row
   * @param columns how many columns
   * @param cells one array per output, as long as the row. Modified.
   */
  void cells(
      double[] uniform,
      double[][] row,
      double[][] column,
      double[][] scratch,
      int index,
      int columns,
      double[][] cells);
}
