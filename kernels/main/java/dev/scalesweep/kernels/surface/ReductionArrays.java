package dev.scalesweep.kernels.surface;

import dev.scalesweep.backend.Tile;
import dev.scalesweep.kernels.task.KernelArguments;
import dev.scalesweep.kernels.task.KernelNumber;
import dev.scalesweep.kernels.task.NumberArray;
import java.util.List;
import uk.ac.manchester.tornado.api.types.arrays.IntArray;

/**
 * The arguments of the kernels that reduce tiles, as large as the largest launch needs them.
 *
 * @param control how many threads, rows, columns, rows of a tile, tiles, cells of a thread, and
 *     slots of all tiles
 * @param row value after value, each for all rows of a launch
 * @param column value after value, each for all columns
 * @param left of each key the numbers of all rows
 * @param right of each key the numbers of all columns
 * @param uniform what is the same everywhere
 * @param edges see {@link ReductionLayout#edges}
 * @param initial see {@link ReductionLayout#initial}
 * @param partners see {@link ReductionLayout#partners}
 * @param partial slot after slot, each of all threads; the threads of the tiles alternate
 * @param result slot after slot, each of all tiles
 */
record ReductionArrays(
    IntArray control,
    NumberArray row,
    NumberArray column,
    NumberArray left,
    NumberArray right,
    NumberArray uniform,
    NumberArray edges,
    NumberArray initial,
    IntArray partners,
    NumberArray partial,
    NumberArray result) {

  /**
   * With what is the same for all launches in its place.
   *
   * @param rows of a tile, at most
   * @param columns of a tile, at most
   */
  static ReductionArrays of(
      KernelNumber number,
      SurfaceValues values,
      ReductionLayout layout,
      ReductionSize size,
      int rows,
      int columns) {
    int launched = rows * size.tiles();
    int keys = layout.keyed().size();
    int slots = layout.slots() * size.tiles();
    return new ReductionArrays(
        new IntArray(7),
        number.array(values.rowValues() * launched),
        number.array(values.columnValues() * columns),
        KernelNumber.FLOAT64.array(keys * launched),
        KernelNumber.FLOAT64.array(keys * columns),
        filled(number, values.uniform()),
        filled(KernelNumber.FLOAT64, layout.edges()),
        filled(KernelNumber.FLOAT64, layout.initial()),
        IntArray.fromArray(layout.partners()),
        KernelNumber.FLOAT64.array(slots * size.threads()),
        KernelNumber.FLOAT64.array(slots));
  }

  private static NumberArray filled(KernelNumber number, double[] values) {
    NumberArray array = number.array(values.length);
    array.put(values, 0, values.length, 0);
    return array;
  }

  /** Says what a launch has to do; see {@link #control}. */
  void set(int threads, Tile tiles, int rows, int count, int share, int folds) {
    int[] numbers = {threads, tiles.rows(), tiles.columns(), rows, count, share, folds};
    for (int i = 0; i < numbers.length; i++) {
      control.set(i, numbers[i]);
    }
  }

  /** As the kernels take them. */
  KernelArguments arguments() {
    return new KernelArguments(
        List.of(control, row.array(), column.array(), left.array(), right.array()),
        List.of(uniform.array(), edges.array(), initial.array(), partners),
        List.of(partial.array(), result.array()));
  }
}
