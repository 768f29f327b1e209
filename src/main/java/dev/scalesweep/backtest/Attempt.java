package dev.scalesweep.backtest;

import dev.scalesweep.fit.Fit;
import dev.scalesweep.fit.Likelihood;
import java.util.Optional;

/**
 * A fit to some of the runs, or why there is none.
 *
 * @param runs how many
 * @param fit the fit
 * @param likelihood of the fit, where it has one
 * @param note why there is no fit; empty where there is one
 */
public record Attempt(int runs, Optional<Fit> fit, Optional<Likelihood> likelihood, String note) {

  static Attempt none(int runs, String note) {
    return new Attempt(runs, Optional.empty(), Optional.empty(), note);
  }
}
