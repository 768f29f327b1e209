package dev.scalesweep.backtest;

import dev.scalesweep.fit.ParameterSpace;
import dev.scalesweep.law.Law;
import java.util.List;

/**
 * What came of a backtest of one law.
 *
 * @param space the law, and what was estimated of it
 * @param all the fit to all runs
 * @param folds one for each threshold
 */
public record Trial(ParameterSpace space, Attempt all, List<Fold> folds) {

  /** The law. */
  public Law law() {
    return space.law();
  }
}
