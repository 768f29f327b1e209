package dev.scalesweep.job;

import dev.scalesweep.config.BacktestPlan;
import dev.scalesweep.input.Mistake;
import dev.scalesweep.input.Wording;
import dev.scalesweep.sweep.Axis;
import java.util.Arrays;

/**
 * The thresholds of a backtest: from the first one that was asked for to the largest number but one
 * among the runs, which leaves only the runs with the largest above it; evenly spaced between by
 * their logarithms.
 */
final class Thresholds {
  private Thresholds() {}

  /**
   * The thresholds.
   *
   * @param by one number a run. Not modified.
   */
  static double[] of(BacktestPlan plan, double[] by) {
    return plan.steps() == 1
        ? new double[] {plan.from()}
        : Axis.range(plan.from(), last(by), plan.steps(), Axis.Spacing.LOG);
  }

  /**
   * Checks that there are such thresholds.
   *
   * @throws Mistake if the first one is not below the last
   */
  static void check(BacktestPlan plan, double[] by) {
    double last = last(by);
    if (Double.isNaN(last)) {
      throw new Mistake(
          plan.by().place(),
          "all runs have the same " + plan.by().text() + ", so that none can be held out by it");
    }
    if (!(plan.from() < last)) {
      throw new Mistake(
          plan.fromPlace(),
          "fit.backtest.from is "
              + Wording.number(plan.from())
              + ", and the largest "
              + plan.by().text()
              + " but one among the runs is "
              + Wording.number(last)
              + "; a number below it would be right");
    }
  }

  /** The largest number that leaves runs above it; NaN where all runs have the same. */
  private static double last(double[] by) {
    double largest = Arrays.stream(by).max().orElseThrow();
    return Arrays.stream(by).filter(value -> value < largest).max().orElse(Double.NaN);
  }
}
