package dev.scalesweep.sweep.reduce;

import dev.scalesweep.backend.CellReduction;
import dev.scalesweep.backend.GridReducer;
import dev.scalesweep.sweep.Shape;
import dev.scalesweep.sweep.Surface;
import dev.scalesweep.sweep.TileSet;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

/** A reduction whose partial results a device makes, so that no cell leaves it. */
public final class DeviceReduction {
  private final Shape shape;
  private final Reduction reduction;
  private final int[] sizes;
  private final GridReducer reducer;

  private DeviceReduction(
      Shape shape, Reduction reduction, List<CellReduction> parts, GridReducer reducer) {
    this.shape = shape;
    this.reduction = reduction;
    this.sizes = parts.stream().mapToInt(CellReduction::size).toArray();
    this.reducer = reducer;
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
    Optional<GridReducer> reducer = surface.reducer(parts);
    if (reducer.isEmpty()) {
      return false;
    }
    try (GridReducer open = reducer.get()) {
      new DeviceReduction(surface.shape(), reduction, parts, open).run(done, progress);
    }
    return true;
  }

  private void run(TileSet done, LongConsumer progress) throws InterruptedException {
    long first = 0;
    while (first < shape.tiles()) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      long below = shape.tilesDown() - first % shape.tilesDown();
      long end = first + Math.min(reducer.tilesAtOnce(), below);
      if (!done.containsAll(first, end)) {
        reduce(first, end, done, progress);
      }
      first = end;
    }
  }

  private void reduce(long first, long end, TileSet done, LongConsumer progress) {
    double[][][] found = reducer.reduce(shape.tiles(first, end), shape.tileRows());
    for (long number = first; number < end; number++) {
      if (!done.contains(number)) {
        reduction.merge(number, shape.tile(number), found[(int) (number - first)], sizes);
        progress.accept(shape.tile(number).cells());
      }
    }
  }
}
