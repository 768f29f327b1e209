package dev.scalesweep.backend;

import dev.scalesweep.expr.graph.Level;
import dev.scalesweep.expr.kernel.CellKernel;
import dev.scalesweep.expr.kernel.Layout;

/** A grid of cells that threads compute, a few at a time. Immutable and shared by threads. */
public final class CellGrid implements Grid {
  private final Compiled<CellKernel> compiled;
  private final GridInputs inputs;
  private final double[] uniform;

  /** Prepares a grid: what is the same for all cells is computed here. */
  public CellGrid(Compiled<CellKernel> compiled, GridInputs inputs) {
    this.compiled = compiled;
    this.inputs = inputs;
    this.uniform = compiled.uniforms(inputs.uniforms());
  }

  @Override
  public int workers(int threads) {
    return threads;
  }

  /** Cells are computed when they are asked for, so that they are still in the caches. */
  @Override
  public int rowsAtOnce(int columns) {
    return 1;
  }

  @Override
  public Worker worker() {
    return new Worker();
  }

  /** A worker that has begun the whole grid, which must be small. */
  public Worker whole() {
    Worker worker = new Worker();
    worker.begin(inputs.whole());
    return worker;
  }

  /** Nothing is held outside of Java's heap. */
  @Override
  public void close() {}

  /** Computes cells; allocates nothing once it has seen its largest tile. */
  public final class Worker implements GridWorker {
    private final double[][] scratch = new double[compiled.layout().size(Level.CELL)][0];
    private final double[][] cells = new double[compiled.program().outputs().size()][0];
    private double[][] row = compiled.rowArrays(0);
    private double[][] column = compiled.columnArrays(0);
    private Tile tile = new Tile(0, 0, 0, 0);

    private Worker() {}

    @Override
    public void begin(Tile next) {
      if (!next.hasRowsOf(tile)) {
        beginRows(next);
      }
      if (!next.hasColumnsOf(tile)) {
        beginColumns(next);
      }
      tile = next;
    }

    private void beginRows(Tile next) {
      if (!hasRoom(row, next.rows())) {
        row = compiled.rowArrays(next.rows());
      }
      inputs.rows().fill(next.row(), next.rows(), row);
      compiled.computeRows(uniform, row, next.rows());
    }

    private void beginColumns(Tile next) {
      if (!hasRoom(column, next.columns())) {
        column = compiled.columnArrays(next.columns());
      }
      inputs.columns().fill(next.column(), next.columns(), column);
      compiled.computeColumns(uniform, column, next.columns());
    }

    private static boolean hasRoom(double[][] arrays, int count) {
      return arrays.length == 0 || arrays[0].length >= Layout.room(count);
    }

    @Override
    public double[][] cells(int row, int column, int count) {
      makeRoom(scratch, count);
      makeRoom(cells, count);
      compiled.kernel().cells(uniform, this.row, this.column, scratch, row, column, count, cells);
      return cells;
    }

    private static void makeRoom(double[][] arrays, int count) {
      if (!hasRoom(arrays, count)) {
        for (int i = 0; i < arrays.length; i++) {
          arrays[i] = new double[Layout.room(count)];
        }
      }
    }

    /** The cells of one row of the tile; see {@link #cells}. */
    public double[][] row(int index) {
      return cells(index, 0, tile.columns());
    }
  }
}
