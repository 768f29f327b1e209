package dev.scalesweep.job;

import dev.scalesweep.frontier.ComputeOptimum;
import dev.scalesweep.frontier.Optimum;
import dev.scalesweep.frontier.Window;
import java.util.Map;
import java.util.Optional;

/**
 * How the optimum grows with the budget: N_opt as C^nExponent, D_opt as C^dExponent, taken over the
 * decade around a budget. For the Chinchilla form they are beta/(alpha+beta) and alpha/(alpha+beta)
 * at every budget (Hoffmann et al. 2022, arXiv 2203.15556, equation 4).
 *
 * @param budget FLOP, the middle of the decade
 */
public record Allocation(double budget, double nExponent, double dExponent) {
  private static final double HALF_DECADE = Math.sqrt(10);

  /** The allocation around a budget; empty when there is no optimum there. */
  static Optional<Allocation> around(
      double budget, ComputeOptimum optimum, Map<String, Double> parameters) {
    Optimum below = optimum.at(parameters, budget / HALF_DECADE, Window.ANY);
    Optimum above = optimum.at(parameters, budget * HALF_DECADE, Window.ANY);
    if (!below.isFound() || !above.isFound()) {
      return Optional.empty();
    }
    double decade = StrictMath.log(above.budget() / below.budget());
    return Optional.of(
        new Allocation(
            budget,
            StrictMath.log(above.N() / below.N()) / decade,
            StrictMath.log(above.D() / below.D()) / decade));
  }
}
