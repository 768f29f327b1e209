package dev.scalesweep.expr.kernel;

/**
 * What every generated class implements: the values that can be computed before the cells. The
 * arrays are laid out by {@link Layout}; numbers of rows and columns are rounded up to a multiple
 * of {@link Layout#PADDING}, and the arrays must be that long.
 */
public interface Kernel {
  /**
   * Computes the values that are the same for all cells.
   *
   * @param uniform inputs and constants first, results behind them. Modified.
   */
  void uniforms(double[] uniform);

  /**
   * Computes the values that differ by row.
   *
   * @param uniform see {@link #uniforms}. Not modified.
   * @param row one array per value, the inputs first. Modified behind the inputs.
   * @param rows how many rows
   */
  void rows(double[] uniform, double[][] row, int rows);

  /**
   * Computes the values that differ by column.
   *
   * @param uniform see {@link #uniforms}. Not modified.
   * @param column one array per value, the inputs first. Modified behind the inputs.
   * @param columns how many columns
   */
  void columns(double[] uniform, double[][] column, int columns);
}
