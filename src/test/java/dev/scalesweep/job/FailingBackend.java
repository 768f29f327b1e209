package dev.scalesweep.job;

import dev.scalesweep.backend.Backend;
import dev.scalesweep.backend.CellScan;
import dev.scalesweep.backend.Compiled;
import dev.scalesweep.backend.Grid;
import dev.scalesweep.backend.GridInputs;
import dev.scalesweep.backend.GridWorker;
import dev.scalesweep.backend.Precision;
import dev.scalesweep.backend.Tile;
import dev.scalesweep.expr.kernel.CellKernel;
import dev.scalesweep.expr.kernel.Program;
import dev.scalesweep.expr.kernel.SumKernel;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A backend that fails in the middle of the tile with a row.
 *
 * @param times how often it fails before it computes
 */
record FailingBackend(Backend sound, long row, AtomicInteger times) implements Backend {
  @Override
  public String name() {
    return sound.name();
  }

  @Override
  public String description() {
    return sound.description();
  }

  @Override
  public Backend scalar() {
    return new FailingBackend(sound.scalar(), row, times);
  }

  @Override
  public Grid grid(Program program, GridInputs inputs, Precision precision) {
    return new FailingGrid(sound.grid(program, inputs, precision));
  }

  @Override
  public String source(Program program) {
    return sound.source(program);
  }

  @Override
  public Compiled<CellKernel> cells(Program program) {
    return sound.cells(program);
  }

  @Override
  public Compiled<SumKernel> sums(Program program) {
    return sound.sums(program);
  }

  @Override
  public CellScan scan() {
    return sound.scan();
  }

  private final class FailingGrid implements Grid {
    private final Grid grid;

    FailingGrid(Grid grid) {
      this.grid = grid;
    }

    @Override
    public int workers(int threads) {
      return grid.workers(threads);
    }

    @Override
    public int rowsAtOnce(int columns) {
      return grid.rowsAtOnce(columns);
    }

    @Override
    public GridWorker worker() {
      return new FailingWorker(grid.worker());
    }

    @Override
    public void close() {
      grid.close();
    }
  }

  private final class FailingWorker implements GridWorker {
    private final GridWorker worker;
    private Tile tile = new Tile(0, 1, 0, 1);

    FailingWorker(GridWorker worker) {
      this.worker = worker;
    }

    @Override
    public void begin(Tile next) {
      tile = next;
      worker.begin(next);
    }

    @Override
    public double[][] cells(int at, int column, int count) {
      if (tile.row() + at == row && times.getAndDecrement() > 0) {
        throw new IllegalStateException("out of order");
      }
      return worker.cells(at, column, count);
    }
  }
}
