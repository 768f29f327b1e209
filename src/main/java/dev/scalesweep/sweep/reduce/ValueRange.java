package dev.scalesweep.sweep.reduce;

import dev.scalesweep.sweep.AxisGroup;
import dev.scalesweep.sweep.Surface;
import java.util.Arrays;

/**
 * From where to where the intervals of an output go: from its least to its greatest value at the
 * corners of the grid and at some points between them. Where it rises or falls along each axis,
 * these are the least and the greatest of all; otherwise a few cells may lie below or above.
 */
final class ValueRange {
  /** About as many rows and as many columns are looked at. */
  private static final int COMBINATIONS = 32;

  private ValueRange() {}

  /** Intervals of one width. */
  static Bins linear(Surface surface, int output, int count) {
    double[] finite = finite(surface, output);
    return finite.length == 0
        ? Bins.linear(0, 1, count)
        : Bins.linear(finite[0], finite[finite.length - 1], count);
  }

  /** Intervals of one ratio; of one width where something is not above 0. */
  static Bins logarithmic(Surface surface, int output, int count) {
    double[] finite = finite(surface, output);
    return finite.length > 0 && finite[0] > 0
        ? Bins.logarithmic(finite[0], finite[finite.length - 1], count)
        : linear(surface, output, count);
  }

  private static double[] finite(Surface surface, int output) {
    long[] rows = some(surface.shape().rows());
    double[] values = surface.values(output, rows, some(surface.shape().columns()));
    return Arrays.stream(values).filter(Double::isFinite).sorted().toArray();
  }

  /** The combinations of a few points of each axis, its ends among them. */
  private static long[] some(AxisGroup group) {
    int axes = Math.max(1, group.axes().size());
    int points = Math.max(2, (int) StrictMath.pow(COMBINATIONS, 1.0 / axes));
    long[] some = {0};
    for (int axis = 0; axis < group.axes().size(); axis++) {
      some = with(some, group.repeat(axis), group.axes().get(axis).size(), points);
    }
    return some;
  }

  private static long[] with(long[] combinations, long repeat, int size, int points) {
    int count = Math.min(size, points);
    long[] all = new long[combinations.length * count];
    for (int i = 0; i < all.length; i++) {
      long point = count == 1 ? 0 : (long) (i % count) * (size - 1) / (count - 1);
      all[i] = combinations[i / count] + point * repeat;
    }
    return all;
  }
}
