package dev.scalesweep.law;

import java.util.List;

/**
 * A quantity that is the same for all runs and is found by fitting.
 *
 * @param name as the formula has it, such as {@code alpha}
 * @param transform the space in which it is fitted
 * @param starts the values of the start grid, in the fitted space; at least one
 */
public record Parameter(String name, Transform transform, List<Double> starts) {
  /** Copies the starts. */
  public Parameter {
    starts = List.copyOf(starts);
  }

  /**
   * The natural size of a change of this parameter, in the fitted space: the spacing of its start
   * grid; for a single start its own size, or 1 if that is zero.
   */
  public double scale() {
    double smallest = starts.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    double largest = starts.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    if (largest > smallest) {
      return (largest - smallest) / (starts.size() - 1);
    }
    return smallest == 0 ? 1 : Math.abs(smallest);
  }
}
