package dev.scalesweep.backtest;

import java.util.Optional;

/**
 * One threshold of a backtest.
 *
 * @param threshold the runs up to it are fitted, those above it held out
 * @param heldOut how many are held out
 * @param attempt the fit, or why there is none
 * @param errors of the losses held out; empty where there is no fit
 * @param optimum empty where there is no fit, none to all runs, or the law does not decide
 */
public record Fold(
    double threshold,
    int heldOut,
    Attempt attempt,
    Optional<HeldOutErrors> errors,
    Optional<OptimumShift> optimum) {

  /** What is amiss; empty where nothing is. */
  public String note() {
    if (attempt.fit().isEmpty()) {
      return attempt.note();
    }
    if (errors.isPresent() && Double.isNaN(errors.get().mean())) {
      return "the law predicts a loss that is not above 0";
    }
    return optimum.map(OptimumShift::note).orElse("");
  }
}
