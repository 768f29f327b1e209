package dev.scalesweep.report;

import dev.scalesweep.input.Mistake;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/** One axis of a heatmap: what it shows and the values of its grid lines, evenly spaced or not. */
public final class Axis {
  private final String name;
  private final String unit;
  private final Scale scale;
  private final double[] positions;

  /**
   * An axis.
   *
   * @param name the variable's name, such as {@code N}
   * @param unit the unit of its values, such as {@code parameters}; empty for none
   * @param scale how values map to positions
   * @param values at least one finite value, ascending, above zero on a logarithmic scale. Not
   *     modified.
   * @throws Mistake if the values are not so
   */
  public Axis(String name, String unit, Scale scale, double... values) {
    this.name = Words.printable(name);
    this.unit = Words.printable(unit);
    this.scale = scale;
    this.positions = Arrays.stream(values).map(scale::position).toArray();
    check(values);
  }

  private void check(double[] values) {
    if (values.length == 0) {
      throw mistake("has no value; it needs at least one.");
    }
    for (int i = 0; i < values.length; i++) {
      if (!Double.isFinite(positions[i])) {
        String range = scale == Scale.LOG ? " above zero" : "";
        throw mistake(
            "has the value " + values[i] + "; it has to be a finite number" + range + ".");
      }
      if (i > 0 && positions[i] <= positions[i - 1]) {
        throw mistake(
            "has " + values[i] + " after " + values[i - 1] + "; its values have to ascend.");
      }
    }
  }

  private Mistake mistake(String what) {
    return new Mistake("The heatmap's axis " + name + " " + what);
  }

  /** The number of values. */
  public int size() {
    return positions.length;
  }

  /** What the axis is called in the picture: name and unit. */
  String label() {
    return Words.withUnit(name, unit);
  }

  /** What stands at some of its values: counts of parameters and of tokens have suffixes. */
  List<String> texts(List<BigDecimal> values) {
    return unit.equals("parameters") || unit.equals("tokens")
        ? NumberText.counts(values)
        : NumberText.all(values);
  }

  /** The position of the value with an index. */
  double position(int index) {
    return positions[index];
  }

  /** The position of any value; not finite where the scale has no place for it. */
  double position(double value) {
    return scale.position(value);
  }

  /** What a picture shows: from the first value to the last, or around an only one. */
  Window window() {
    double first = positions[0];
    double last = positions[positions.length - 1];
    double margin = first < last ? 0 : aroundOnly(first);
    return new Window(scale, first - margin, last + margin);
  }

  private double aroundOnly(double position) {
    return scale == Scale.LOG || position == 0 ? 0.5 : Math.abs(position) / 2;
  }

  /** The index of the value whose position is nearest; of two equally near, the higher. */
  int nearest(double position) {
    int found = Arrays.binarySearch(positions, position);
    if (found >= 0) {
      return found;
    }
    int above = Math.min(-found - 1, positions.length - 1);
    int below = Math.max(above - 1, 0);
    return position - positions[below] < positions[above] - position ? below : above;
  }
}
