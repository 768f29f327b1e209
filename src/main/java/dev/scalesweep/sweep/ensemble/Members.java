package dev.scalesweep.sweep.ensemble;

import dev.scalesweep.law.Law;
import java.util.List;
import java.util.Map;

/**
 * Fits of one law.
 *
 * @param law has all axes among its variables and parameters, and no variable that is no axis
 * @param values of its parameters, in the formula's own space
 */
public record Members(Law law, List<Map<String, Double>> values) {
  /** With a copy of the list. */
  public Members {
    values = List.copyOf(values);
  }
}
