package dev.scalesweep.backend;

import dev.scalesweep.expr.graph.Level;
import dev.scalesweep.expr.kernel.CellKernel;
import dev.scalesweep.expr.kernel.Layout;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A grid of cells that threads compute, row by row. The grid is immutable and shared by threads;
 * each thread works with a {@link Worker} of its own.
 */
public final class CellGrid implements Grid {
  private final Compiled<CellKernel> compiled;
  private final double[] uniform;
  private final double[][] row;
  private final double[][] column;
  private final int rows;
  private final int columns;

  /** Prepares a grid: everything that does not differ by cell is computed here. */
  public CellGrid(Compiled<CellKernel> compiled, GridInputs inputs) {
    this.compiled = compiled;
    this.uniform = compiled.uniforms(inputs.uniforms());
    this.row = compiled.rows(uniform, inputs.rows(), inputs.rowCount());
    this.column = compiled.columns(uniform, inputs.columns(), inputs.columnCount());
    this.rows = inputs.rowCount();
    this.columns = inputs.columnCount();
  }

  @Override
  public int rows() {
    return rows;
  }

  @Override
  public int columns() {
    return columns;
  }

  @Override
  public void compute(int threads, CellSink sink) throws InterruptedException {
    AtomicInteger next = new AtomicInteger();
    Workers.run(threads, () -> computeRows(next, sink));
  }

  private void computeRows(AtomicInteger next, CellSink sink) {
    Worker worker = worker();
    int index = next.getAndIncrement();
    while (index < rows && !Thread.currentThread().isInterrupted()) {
      sink.take(index, 0, columns, worker.compute(index));
      index = next.getAndIncrement();
    }
  }

  /** Nothing is held outside of Java's heap. */
  @Override
  public void close() {}

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
