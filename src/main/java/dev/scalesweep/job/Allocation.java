package dev.scalesweep.job;

import dev.scalesweep.frontier.ComputeOptimum;
import dev.scalesweep.frontier.Optimum;
import dev.scalesweep.frontier.Window;
import java.util.Map;
import java.util.Optional;

/**
 * How the optimum grows with the budget: N_opt as C^nExponent, D_opt as C^dExponent, taken between
 * two budgets. For the Chinchilla form they are beta/(alpha+beta) and alpha/(alpha+beta) at every
 * budget (Hoffmann et al. 2022, arXiv 2203.15556, equation 4).
 *
 * @param budget FLOP, the geometric mean of the two
 */
public record Allocation(double budget, double nExponent, double dExponent) {
  /** The allocation over the decade around a budget; empty when there is no optimum there. */
  static Optional<Allocation> around(
      double budget, ComputeOptimum optimum, Map<String, Double> parameters) {
    return between(
        budget / ComputeOptimum.HALF_DECADE,
        budget * ComputeOptimum.HALF_DECADE,
        optimum,
        parameters);
  }

  /** The allocation between two budgets; empty when there is no optimum at one of them. */
  static Optional<Allocation> between(
      double lower, double upper, ComputeOptimum optimum, Map<String, Double> parameters) {
    Optimum below = optimum.at(parameters, lower, Window.ANY);
    Optimum above = optimum.at(parameters, upper, Window.ANY);
    if (!below.isFound() || !above.isFound()) {
      return Optional.empty();
    }
    double distance = StrictMath.log(above.budget() / below.budget());
    return Optional.of(
        new Allocation(
            StrictMath.sqrt(lower * upper),
            StrictMath.log(above.N() / below.N()) / distance,
            StrictMath.log(above.D() / below.D()) / distance));
  }
}
