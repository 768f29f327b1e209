package dev.scalesweep.job;

import dev.scalesweep.backtest.Trial;
import dev.scalesweep.config.BacktestPlan;
import dev.scalesweep.fit.Objective;
import java.util.List;

/**
 * What came of a backtest.
 *
 * @param plan what was asked for
 * @param objective of every fit
 * @param thresholds ascending
 * @param trials one for each law
 */
public record BacktestOutcome(
    BacktestPlan plan, Objective.Kind objective, double[] thresholds, List<Trial> trials) {

  /** What likelihoods are of. */
  public String response() {
    return objective.isLogarithmic() ? "log loss" : "loss";
  }

  /** The density that likelihoods are by. */
  public String density() {
    return objective.isRobust() ? "huber" : "normal";
  }
}
