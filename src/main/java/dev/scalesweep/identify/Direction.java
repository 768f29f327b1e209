package dev.scalesweep.identify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hipparchus.linear.RealVector;

/**
 * A direction in which parameters can move together while the predicted losses hardly change.
 *
 * @param eigenvalue of J'J with columns of unit length; those of all directions add up to the
 *     number of parameters
 * @param loadings the eigenvector, by parameter
 * @param together the parameters that dominate it: those with a loading of 0.3 or more in size
 * @param words what the direction means
 */
public record Direction(
    double eigenvalue, Map<String, Double> loadings, List<String> together, String words) {
  private static final double DOMINANT = 0.3;

  /** The root mean square change of the losses that the words are for, as a share of the loss. */
  private static final double CHANGE = 1e-3;

  /**
   * The direction of a singular value.
   *
   * @param columns that the value is of
   * @param index of the value
   * @param moving the coordinates of the columns
   */
  static Direction of(UnitColumns columns, int index, Moving moving, Model model) {
    double singular = columns.singularValues()[index];
    RealVector vector = upright(columns.directions().getColumnVector(index));
    boolean seen = columns.isSeen(index);
    double length = seen ? CHANGE * model.unit() * Math.sqrt(weight(model)) / singular : 1;
    Map<String, Double> loadings = new LinkedHashMap<>();
    List<String> together = new ArrayList<>();
    List<String> steps = new ArrayList<>();
    for (int j = 0; j < vector.getDimension(); j++) {
      int coordinate = moving.indices()[j];
      String name = model.space().names().get(coordinate);
      loadings.put(name, vector.getEntry(j));
      if (Math.abs(vector.getEntry(j)) >= DOMINANT) {
        together.add(name);
        double step = length * vector.getEntry(j) / columns.lengths()[j];
        steps.add(step(name, step, model.space().isLogarithm(coordinate)));
      }
    }
    return new Direction(
        singular * singular,
        Collections.unmodifiableMap(loadings),
        List.copyOf(together),
        words(together, steps, seen));
  }

  /** With its largest entry positive. */
  private static RealVector upright(RealVector vector) {
    boolean negative = -vector.getMinValue() > vector.getMaxValue();
    return negative ? vector.mapMultiply(-1) : vector;
  }

  private static String step(String name, double step, boolean logarithm) {
    return logarithm
        ? String.format(Locale.ROOT, "%s x %.3g", name, StrictMath.exp(step))
        : String.format(Locale.ROOT, "%s %s %.3g", name, step < 0 ? "-" : "+", Math.abs(step));
  }

  private static double weight(Model model) {
    return Arrays.stream(model.parts().weights()).sum();
  }

  private static String words(List<String> together, List<String> steps, boolean seen) {
    String subject =
        together.size() == 1
            ? together.getFirst() + " moves alone: "
            : String.join(", ", together.subList(0, together.size() - 1))
                + " and "
                + together.getLast()
                + " move together: ";
    return subject
        + String.join(", ", steps)
        + (seen ? " changes the predicted losses by 0.1%" : " changes no predicted loss");
  }
}
