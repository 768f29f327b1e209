package dev.scalesweep.fit;

import dev.scalesweep.expr.Formula;
import dev.scalesweep.law.Bounds;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is laid down about a parameter before the fit, in the formula's own space. A parameter
 * without a constraint has the bounds of its law.
 */
public sealed interface Constraint {
  /** It has this value and is not fitted. */
  record Fixed(double value) implements Constraint {}

  /** It lies between two values, which it can reach; those of its law do not count. */
  record Bounded(Bounds bounds) implements Constraint {}

  /**
   * It follows from other parameters.
   *
   * @param formula of other parameters, which may be tied themselves, but not in a circle
   */
  record Tied(Formula formula) implements Constraint {}

  /**
   * Each group of runs has its own value, all of them between the same bounds.
   *
   * @param fixed the values of the groups whose value is not fitted
   */
  record PerGroup(Bounds bounds, Map<String, Double> fixed) implements Constraint {
    /** With a value to be fitted for every group. */
    public PerGroup(Bounds bounds) {
      this(bounds, Map.of());
    }

    PerGroup fixing(String group, double value) {
      Map<String, Double> more = new LinkedHashMap<>(fixed);
      more.put(group, value);
      return new PerGroup(bounds, more);
    }
  }

  /** The names of the parameters that have a value for each group of runs. */
  static List<String> perGroup(Map<String, Constraint> constraints) {
    return constraints.entrySet().stream()
        .filter(entry -> entry.getValue() instanceof PerGroup)
        .map(Map.Entry::getKey)
        .toList();
  }
}
