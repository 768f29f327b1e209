package dev.scalesweep.backtest;

import dev.scalesweep.frontier.Optimum;

/**
 * What a law would train for the largest budget held out, fitted without the runs held out and with
 * all runs.
 *
 * @param without by the fit to the runs below the threshold
 * @param all by the fit to all runs
 */
public record OptimumShift(Optimum without, Optimum all) {

  /** The model size of the one over that of the other; NaN where either is missing. */
  public double ratio() {
    return without.N() / all.N();
  }

  /** Why either is missing; empty where neither is. */
  String note() {
    return without.isFound() ? all.note() : without.note();
  }
}
