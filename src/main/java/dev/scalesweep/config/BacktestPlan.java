package dev.scalesweep.config;

import dev.scalesweep.data.ColumnName;
import dev.scalesweep.input.Place;
import dev.scalesweep.law.Law;
import java.util.List;

/**
 * How a law, and others beside it, are to be held to the runs that they were not fitted to.
 *
 * @param by the column of numbers that the thresholds are compared with
 * @param from the first threshold
 * @param fromPlace where the user wrote it
 * @param steps how many thresholds; the last is the largest number that leaves runs above it, and
 *     those between are spaced by their logarithm
 * @param laws side by side, no name twice
 */
public record BacktestPlan(
    ColumnName by, double from, Place fromPlace, int steps, List<NamedLaw> laws) {

  /** With a copy of the list. */
  public BacktestPlan {
    laws = List.copyOf(laws);
  }

  /**
   * A law that the user named.
   *
   * @param place where
   */
  public record NamedLaw(Law law, Place place) {}
}
