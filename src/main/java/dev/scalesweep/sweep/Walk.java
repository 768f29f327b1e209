package dev.scalesweep.sweep;

import dev.scalesweep.backend.DeviceLost;
import dev.scalesweep.backend.Grid;
import dev.scalesweep.backend.Workers;
import dev.scalesweep.input.Failure;
import dev.scalesweep.input.Mistake;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

/** Goes through the tiles of a grid with several threads. A tile that fails is tried once more. */
final class Walk {
  private final Shape shape;
  private final Grid grid;
  private final Optional<Grid> condition;
  private final TileSet done;
  private final Supplier<CellVisitor> visitors;
  private final TileFailures failures;
  private final LongConsumer progress;
  private final long batch;
  private final long batchesDown;
  private final AtomicLong next = new AtomicLong();

  /**
   * A walk that has not begun.
   *
   * @param condition has 1 in the cells that are shown; empty if all are
   * @param done the tiles that are passed over
   * @param visitors gives each thread one
   * @param failures is told which tiles could not be computed
   * @param progress is told how many more cells are done, from any thread
   */
  Walk(
      Shape shape,
      Grid grid,
      Optional<Grid> condition,
      TileSet done,
      Supplier<CellVisitor> visitors,
      TileFailures failures,
      LongConsumer progress) {
    this.shape = shape;
    this.grid = grid;
    this.condition = condition;
    this.done = done;
    this.visitors = visitors;
    this.failures = failures;
    this.progress = progress;
    this.batch = Math.max(1, grid.rowsAtOnce(shape.tileColumns()) / shape.tileRows());
    this.batchesDown = Math.ceilDiv(shape.tilesDown(), batch);
  }

  /**
   * Goes.
   *
   * @throws InterruptedException if this thread is interrupted; tiles that were begun are finished
   */
  void run(int threads) throws InterruptedException {
    Workers.run(grid.workers(threads), this::work);
  }

  private void work() {
    new Worker().work();
  }

  /** The work of one thread. */
  private final class Worker {
    private final CellVisitor visitor = visitors.get();
    private TileShow tiles = begin();

    private TileShow begin() {
      return new TileShow(shape, grid.worker(), condition.map(Grid::worker), visitor);
    }

    void work() {
      long batches = batchesDown * (shape.tiles() / shape.tilesDown());
      for (long it = next.getAndIncrement(); it < batches; it = next.getAndIncrement()) {
        if (Thread.currentThread().isInterrupted()) {
          return;
        }
        long first = it / batchesDown * shape.tilesDown() + it % batchesDown * batch;
        long end = Math.min(first + batch, (it / batchesDown + 1) * shape.tilesDown());
        if (!done.containsAll(first, end)) {
          show(first, end);
        }
      }
    }

    private void show(long first, long end) {
      boolean begun = succeeds(() -> tiles.begin(first, end));
      for (long number = first; number < end; number++) {
        if (!done.contains(number)) {
          long it = number;
          int above = (int) (number - first) * shape.tileRows();
          if (!begun || !succeeds(() -> tiles.show(it, above))) {
            showOnceMore(number);
            if (number + 1 < end) {
              show(number + 1, end);
            }
            return;
          }
          end(number);
        }
      }
    }

    private boolean succeeds(Runnable part) {
      try {
        part.run();
        return true;
      } catch (Failure | Mistake | DeviceLost e) {
        throw e;
      } catch (RuntimeException _) {
        return false;
      }
    }

    /** With nothing left of what failed. */
    private void showOnceMore(long number) {
      visitor.abandon();
      tiles = begin();
      try {
        tiles.begin(number, number + 1);
        tiles.show(number, 0);
      } catch (Failure | Mistake | DeviceLost e) {
        throw e;
      } catch (RuntimeException e) {
        visitor.abandon();
        failures.failed(number, e);
        return;
      }
      end(number);
    }

    private void end(long number) {
      visitor.end();
      progress.accept(shape.tile(number).cells());
    }
  }
}
