package dev.scalesweep.expr.kernel;

/** A generated class that adds up the cells of each column: the objective of a fit. */
public interface SumKernel extends Kernel {
  /**
   * Adds up the cells of each column, row by row, in the order of the rows.
   *
   * @param uniform computed by {@link #uniforms}. Not modified.
   * @param row computed by {@link #rows}. Not modified.
   * @param column computed by {@link #columns}. Not modified.
   * @param scratch the inputs that differ by row and column, row by row, each row padded; then room
   *     for intermediate values of a block of rows. Modified.
   * @param rows how many rows; exactly these are added, none of the padding
   * @param columns how many columns
   * @param sums one array per output, as long as there are columns; of all outputs, or of the
   *     leading ones alone. Modified.
   */
  void sums(
      double[] uniform,
      double[][] row,
      double[][] column,
      double[][] scratch,
      int rows,
      int columns,
      double[][] sums);
}
