package dev.scalesweep.kernels.surface;

import dev.scalesweep.backend.CellReduction.Least;
import dev.scalesweep.backend.GridReducer;
import dev.scalesweep.backend.InputValues;
import dev.scalesweep.backend.Tile;
import dev.scalesweep.kernels.task.KernelPlan;
import dev.scalesweep.kernels.task.NumberArray;
import java.util.function.Function;
import java.util.function.LongConsumer;

/** Reduces tiles of a surface on a device, several in a launch. Belongs to one thread. */
final class SurfaceReducer implements GridReducer {
  private static final Tile NOTHING = new Tile(0, 0, 0, 0);

  private final SurfaceValues values;
  private final ReductionLayout layout;
  private final ReductionSize size;
  private final ReductionArrays arrays;
  private final KernelPlan plan;
  private final LongConsumer clock;
  private Tile loaded = NOTHING;

  /**
   * A reducer whose kernels are compiled.
   *
   * @param size what the arrays have room for
   * @param clock is told how long each launch has run, in nanoseconds
   */
  SurfaceReducer(
      SurfaceValues values,
      ReductionLayout layout,
      ReductionSize size,
      ReductionArrays arrays,
      KernelPlan plan,
      LongConsumer clock) {
    this.values = values;
    this.layout = layout;
    this.size = size;
    this.arrays = arrays;
    this.plan = plan;
    this.clock = clock;
  }

  @Override
  public int tilesAtOnce() {
    return size.tiles();
  }

  @Override
  public double[][][] reduce(Tile tiles, int rows) {
    load(tiles);
    int count = Math.ceilDiv(tiles.rows(), rows);
    int threads = Math.multiplyExact(count, size.threads());
    int folds = count * layout.slots();
    arrays.set(threads, tiles, rows, count, size.share(), folds);
    clock.accept(plan.run(threads, folds));
    plan.fetch(arrays.result(), folds);
    double[] found = new double[folds];
    arrays.result().get(0, folds, found);
    double[][][] numbers = new double[count][layout.reductions().size()][];
    for (int tile = 0; tile < count; tile++) {
      long cells = (long) Math.min(rows, tiles.rows() - tile * rows) * tiles.columns();
      double[] slots = slots(found, tile, count);
      for (int i = 0; i < numbers[tile].length; i++) {
        numbers[tile][i] = layout.numbers(i, slots, cells);
      }
    }
    return numbers;
  }

  private double[] slots(double[] found, int tile, int tiles) {
    double[] slots = new double[layout.slots()];
    for (int slot = 0; slot < slots.length; slot++) {
      slots[slot] = found[slot * tiles + tile];
    }
    return slots;
  }

  private void load(Tile tiles) {
    if (!tiles.hasColumnsOf(loaded)) {
      double[][] columns = values.columns(tiles.column(), tiles.columns());
      arrays.column().putAll(columns, 0, tiles.columns());
      load(Least::columns, tiles.column(), tiles.columns(), arrays.right());
    }
    arrays.row().putAll(values.rows(tiles.row(), tiles.rows()), 0, tiles.rows());
    load(Least::rows, tiles.row(), tiles.rows(), arrays.left());
    loaded = tiles;
  }

  private void load(Function<Least, InputValues> side, long from, int count, NumberArray keys) {
    double[][] numbers = new double[1][count];
    for (int i = 0; i < layout.keyed().size(); i++) {
      side.apply(layout.keyed().get(i)).fill(from, count, numbers);
      keys.put(numbers[0], 0, count, i * count);
    }
  }

  @Override
  public void close() {
    plan.close();
  }
}
