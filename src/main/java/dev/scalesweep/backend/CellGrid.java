package dev.scalesweep.backend;

import dev.scalesweep.expr.graph.Level;
import dev.scalesweep.expr.kernel.CellKernel;
import dev.scalesweep.expr.kernel.Layout;

/**
 * A grid of cells ready to be computed, row by row. The grid is immutable and shared by threads;
 * each thread works with a {@link Worker} of its own.
 */
public final class CellGrid {
  private final Compiled<CellKernel> compiled;
  private final double[] uniform;
  private final double[][] row;
  private final double[][] column;
  private final int rows;
  private final int columns;

  /**
   * Prepares a grid: everything that does not differ by cell is computed here.
   *
   * @param compiled the program
   * @param uniforms its uniform inputs. Not modified.
   * @param rows its row inputs, one array each. Not modified.
   * @param columns its column inputs, one array each. Not modified.
   * @param rowCount how many rows, at least 1
   * @param columnCount how many columns, at least 1
   */
  public CellGrid(
      Compiled<CellKernel> compiled,
      double[] uniforms,
      double[][] rows,
      double[][] columns,
      int rowCount,
      int columnCount) {
    this.compiled = compiled;
    this.uniform = compiled.uniforms(uniforms);
    this.row = compiled.rows(uniform, rows, rowCount);
    this.column = compiled.columns(uniform, columns, columnCount);
    this.rows = rowCount;
    this.columns = columnCount;
  }

  /** How many rows there are. */
  public int rows() {
    return rows;
  }

  /** How many columns there are. */
  public int columns() {
    return columns;
  }

  /** A worker for one thread. */
  public Worker worker() {
    return new Worker();
  }

  /** Computes rows; belongs to one thread. */
  public final class Worker {
    private final int length = Layout.padded(columns);
    private final double[][] scratch = new double[compiled.layout().size(Level.CELL)][length];
    private final double[][] cells = new double[compiled.program().outputs().size()][length];

    private Worker() {}

    /**
     * The cells of one row.
     *
     * @return one array per output, valid up to the number of columns and until the next call
     */
    public double[][] compute(int index) {
      compiled.kernel().cells(uniform, row, column, scratch, index, columns, cells);
      return cells;
    }
  }
}
