package dev.scalesweep.sweep.reduce;

import dev.scalesweep.backend.CellReduction;
import dev.scalesweep.backend.GridReducer;
import dev.scalesweep.backend.Workers;
import dev.scalesweep.sweep.Shape;
import dev.scalesweep.sweep.Surface;
import dev.scalesweep.sweep.TileSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;

/** A reduction whose partial results a device makes, so that no cell leaves it. */
public final class DeviceReduction {
  private final Shape shape;
  private final Reduction reduction;
  private final int[] sizes;
  private final TileSet done;
  private final LongConsumer progress;
  private final AtomicLong next = new AtomicLong();

  private DeviceReduction(
      Shape shape,
      Reduction reduction,
      List<CellReduction> parts,
      TileSet done,
      LongConsumer progress) {
    this.shape = shape;
    this.reduction = reduction;
    this.sizes = parts.stream().mapToInt(CellReduction::size).toArray();
    this.done = done;
    this.progress = progress;
  }

  /**
   * Reduces the tiles that are not done, if a device computes the surface and can make all that is
   * to be kept.
   *
   * @param done not modified while this goes on
   * @param progress is told how many more cells are done
   * @return whether it did
   * @throws dev.scalesweep.backend.DeviceLost if the device does not do the work
   * @throws InterruptedException if this thread is interrupted; tiles that were begun are finished
   */
  public static boolean run(
      Surface surface, Reduction reduction, TileSet done, LongConsumer progress)
      throws InterruptedException {
    List<CellReduction> parts =
        reduction.reducers().stream().flatMap(it -> it.onDevice().stream()).toList();
    if (parts.size() < reduction.reducers().size()) {
      return false;
    }
    List<GridReducer> reducers = surface.reducers(parts);
    try {
      if (!reducers.isEmpty()) {
        new DeviceReduction(surface.shape(), reduction, parts, done, progress).run(reducers);
      }
      return !reducers.isEmpty();
    } finally {
      reducers.forEach(GridReducer::close);
    }
  }

  private void run(List<GridReducer> reducers) throws InterruptedException {
    AtomicInteger next = new AtomicInteger();
    Workers.run(reducers.size(), () -> work(reducers.get(next.getAndIncrement())));
  }

  private void work(GridReducer reducer) {
    long first = advance(reducer);
    while (first < shape.tiles() && !Thread.currentThread().isInterrupted()) {
      long end = end(first, reducer);
      if (!done.containsAll(first, end)) {
        reduce(reducer, first, end);
      }
      first = advance(reducer);
    }
  }

  /** Takes the next tiles. */
  private long advance(GridReducer reducer) {
    return next.getAndUpdate(first -> end(first, reducer));
  }

  /** Behind as many tiles below one another as are best reduced at once. */
  private long end(long first, GridReducer reducer) {
    long below = shape.tilesDown() - first % shape.tilesDown();
    return first + Math.min(reducer.tilesAtOnce(), below);
  }

  private void reduce(GridReducer reducer, long first, long end) {
    double[][][] found = reducer.reduce(shape.tiles(first, end), shape.tileRows());
    for (long number = first; number < end; number++) {
      if (!done.contains(number)) {
        reduction.merge(number, shape.tile(number), found[(int) (number - first)], sizes);
        progress.accept(shape.tile(number).cells());
      }
    }
  }
}
