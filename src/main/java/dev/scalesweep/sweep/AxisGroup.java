package dev.scalesweep.sweep;

import dev.scalesweep.backend.InputValues;
import java.util.Arrays;
import java.util.List;

/**
 * Axes together: one point for each combination of theirs, the last axis varying fastest. Of no
 * axes there is one combination.
 */
public final class AxisGroup implements InputValues {
  private final List<Axis> axes;
  private final long[] repeats;
  private final long count;

  AxisGroup(List<Axis> axes) {
    this.axes = List.copyOf(axes);
    this.repeats = new long[axes.size()];
    long points = 1;
    for (int i = repeats.length - 1; i >= 0; i--) {
      repeats[i] = points;
      points = Math.multiplyExact(points, axes.get(i).size());
    }
    this.count = points;
  }

  /** The axes, the slowest first. */
  public List<Axis> axes() {
    return axes;
  }

  @Override
  public long count() {
    return count;
  }

  /** The point of an axis that belongs to a combination. */
  public int point(int axis, long combination) {
    return (int) (combination / repeats[axis] % axes.get(axis).size());
  }

  /** How far apart the combinations of neighbouring points of an axis are. */
  public long repeat(int axis) {
    return repeats[axis];
  }

  /** Only some combinations. */
  InputValues some(long[] combinations) {
    double[][] values = new double[axes.size()][];
    for (int i = 0; i < values.length; i++) {
      int axis = i;
      double[] points = axes.get(axis).values();
      values[axis] =
          Arrays.stream(combinations).mapToDouble(it -> points[point(axis, it)]).toArray();
    }
    return InputValues.of(values, combinations.length);
  }

  @Override
  public void fill(long from, int length, double[][] inputs) {
    for (int axis = 0; axis < repeats.length; axis++) {
      fill(axis, from, length, inputs[axis]);
    }
  }

  /**
   * Fills in the values of one axis.
   *
   * @param from the first combination
   * @param length how many combinations
   * @param values Modified from index 0 on.
   */
  public void fill(int axis, long from, int length, double[] values) {
    double[] points = axes.get(axis).values();
    long repeat = repeats[axis];
    int point = point(axis, from);
    long left = repeat - from % repeat;
    for (int i = 0; i < length; i++) {
      if (left == 0) {
        left = repeat;
        point = point + 1 == points.length ? 0 : point + 1;
      }
      values[i] = points[point];
      left--;
    }
  }
}
