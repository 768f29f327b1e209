package dev.scalesweep.config;

import java.util.List;
import java.util.OptionalInt;

/**
 * How sure a fit is to be found out by a bootstrap.
 *
 * @param kind what is drawn
 * @param replicates how many times
 * @param best from how many of the full fit's best minima each replicate begins; empty for all
 *     starts
 * @param levels of the intervals, in percent
 */
public record BootstrapPlan(Kind kind, int replicates, OptionalInt best, List<Double> levels) {
  /** The levels of intervals where no others are asked for. */
  public static final List<Double> USUAL_LEVELS = List.of(80.0, 95.0);

  /** Whether groups of runs are drawn. */
  public boolean isGrouped() {
    return kind == Kind.GROUPS;
  }

  /** What is drawn. */
  public enum Kind {
    /** Runs, with replacement. */
    RUNS,
    /** Groups of runs, with replacement, each with all its runs. */
    GROUPS,
    /** The residuals of the full fit, in the objective's own space. */
    RESIDUALS
  }
}
