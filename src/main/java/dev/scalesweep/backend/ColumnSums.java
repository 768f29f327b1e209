package dev.scalesweep.backend;

import dev.scalesweep.expr.graph.Level;
import dev.scalesweep.expr.kernel.Layout;
import dev.scalesweep.expr.kernel.SumKernel;
import java.util.Arrays;

/**
 * Sums over the rows of a table, ready to be computed for columns that change with every call: the
 * objective of a fit, with runs as rows and lanes as columns. Immutable and shared by threads; each
 * thread works with a {@link Worker} of its own.
 */
public final class ColumnSums {
  private final Compiled<SumKernel> compiled;
  private final double[] uniform;
  private final double[][] row;
  private final int rows;
  private final int outputs;

  /**
   * Prepares a table: everything that differs by row alone is computed here.
   *
   * @param compiled the program
   * @param uniforms its uniform inputs. Not modified.
   * @param rows its row inputs, one array each. Not modified.
   * @param rowCount how many rows, at least 1
   */
  public ColumnSums(
      Compiled<SumKernel> compiled, double[] uniforms, double[][] rows, int rowCount) {
    this.compiled = compiled;
    this.uniform = compiled.uniforms(uniforms);
    this.row = compiled.rows(uniform, rows, rowCount);
    this.rows = rowCount;
    this.outputs = compiled.program().outputs().size();
  }

  private ColumnSums(ColumnSums all, int outputs) {
    this.compiled = all.compiled;
    this.uniform = all.uniform;
    this.row = all.row;
    this.rows = all.rows;
    this.outputs = outputs;
  }

  /** The same table of which only the leading outputs are computed. */
  public ColumnSums leading() {
    return new ColumnSums(this, compiled.program().leading());
  }

  /** A worker for a number of columns, at least 1. */
  public Worker worker(int columns) {
    return new Worker(columns);
  }

  /** Computes sums; belongs to one thread and allocates nothing after it is made. */
  public final class Worker {
    private final int columns;
    private final double[][] column;
    private final double[][] scratch;
    private final double[][] sums;

    private Worker(int columns) {
      int length = Layout.padded(columns);
      this.columns = columns;
      this.column = new double[compiled.layout().size(Level.COLUMN)][length];
      this.scratch = new double[compiled.layout().size(Level.CELL)][];
      int inputs = compiled.program().cells().size();
      Arrays.setAll(
          scratch, i -> new double[i < inputs ? rows * length : Layout.BLOCK * Layout.PADDING]);
      this.sums = new double[outputs][length];
    }

    /**
     * Sets the column inputs of one column.
     *
     * @param values in the order of {@link dev.scalesweep.expr.kernel.Program#columns}. Not
     *     modified.
     */
    public void submit(int index, double[] values) {
      for (int i = 0; i < values.length; i++) {
        column[i][index] = values[i];
      }
    }

    /** How many outputs are computed. */
    public int outputs() {
      return sums.length;
    }

    /**
     * The array of a column input, to be filled up to the number of columns before {@link
     * #compute}.
     *
     * @param index in the order of {@link dev.scalesweep.expr.kernel.Program#columns}
     */
    public double[] input(int index) {
      return column[index];
    }

    /**
     * The array of an input that differs by row and column, to be filled before {@link #compute}:
     * row by row, each row padded to a multiple of {@link Layout#PADDING}.
     *
     * @param index in the order of {@link dev.scalesweep.expr.kernel.Program#cells}
     */
    public double[] cellInput(int index) {
      return scratch[index];
    }

    /**
     * The sums of every column.
     *
     * @return one array per output, valid up to the number of columns and until the next call
     */
    public double[][] compute() {
      compiled.kernel().columns(uniform, column, columns);
      compiled.kernel().sums(uniform, row, column, scratch, rows, columns, sums);
      return sums;
    }
  }
}
