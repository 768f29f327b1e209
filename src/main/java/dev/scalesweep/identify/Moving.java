package dev.scalesweep.identify;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * Which coordinates of a fit the runs have a say in: those that sit on no bound and have an
 * influence. A coordinate has no influence when a change by its natural size (by a factor of e for
 * a scale, which is fitted as its logarithm) changes no predicted loss by more than a millionth.
 * That is how a scale looks that the fit drives to zero: its logarithm runs towards minus infinity
 * until nothing is left to gain.
 *
 * @param indices those that move, ascending. Not modified.
 * @param without the indices of those without influence. Not modified.
 */
record Moving(int[] indices, int[] without) {
  private static final double NEGLIGIBLE = 1e-6;

  /** The share of a coordinate's natural size over which numbers are watched. */
  private static final double STEP = 1e-2;

  /** A number that changes by no more of itself stays the same. */
  private static final double ROUNDING = 1e-11;

  static Moving of(Model model) {
    double[] scales = model.space().scales();
    boolean[] influence = new boolean[scales.length];
    for (int i = 0; i < scales.length; i++) {
      double change = model.space().isLogarithm(i) ? 1 : scales[i];
      influence[i] = largest(model, i) * change > NEGLIGIBLE * model.unit();
    }
    List<String> names = model.space().names();
    return new Moving(
        IntStream.range(0, scales.length)
            .filter(i -> influence[i] && !model.onBound().contains(names.get(i)))
            .toArray(),
        IntStream.range(0, scales.length).filter(i -> !influence[i]).toArray());
  }

  private static double largest(Model model, int coordinate) {
    return Arrays.stream(model.parts().jacobian())
        .mapToDouble(row -> Math.abs(row[coordinate]))
        .max()
        .orElse(0);
  }

  /** The scales without influence, by name. */
  List<String> vanished(Model model) {
    return Arrays.stream(without)
        .filter(model.space()::isLogarithm)
        .mapToObj(model.space().names()::get)
        .toList();
  }

  /** See {@link Diagnosis#unmoved}. */
  boolean[] unmoved(Model model, UnaryOperator<double[]> numbers) {
    double[] scales = model.space().scales();
    boolean[] unmoved = new boolean[numbers.apply(model.point()).length];
    Arrays.fill(unmoved, true);
    for (int index : indices) {
      double[] above = numbers.apply(stepped(model, index, STEP * scales[index]));
      double[] below = numbers.apply(stepped(model, index, -STEP * scales[index]));
      for (int i = 0; i < unmoved.length; i++) {
        unmoved[i] &= Math.abs(above[i] - below[i]) <= ROUNDING * Math.abs(above[i]);
      }
    }
    return unmoved;
  }

  private static double[] stepped(Model model, int index, double step) {
    double[] point = model.point().clone();
    point[index] += step;
    return point;
  }
}
