package dev.scalesweep.fit;

import org.hipparchus.analysis.solvers.BrentSolver;
import org.hipparchus.special.Erf;

/**
 * The density of residuals whose negative logarithm is Huber's function: normal within the knee,
 * exponential beyond, with a scale. A sum of Huber's function is no likelihood; this density's is.
 * Besiroglu et al. 2024 (arXiv 2404.10102, their notebook) fit it with a knee that moves with the
 * scale; here the knee stays where the objective has it, so that the parameters that minimise the
 * objective are those of the largest likelihood, whatever the scale.
 *
 * @param knee the residual at which Huber's function turns from square to linear
 */
record HuberDensity(double knee) {
  private static final double ACCURACY = 1e-14;
  private static final int MOST_EVALUATIONS = 1000;

  /**
   * The log-likelihood.
   *
   * @param sum the objective: the sum of Huber's function over the runs
   */
  double logLikelihood(double sum, int runs, double scale) {
    double d = knee / scale;
    return -sum / (scale * scale) - runs * StrictMath.log(scale * (middle(d) + tails(d)));
  }

  /**
   * The scale of the largest likelihood: where 2 sum / (runs scale^2) is 1 and the probability of
   * the tails. That lies between 1 and 2, which encloses it.
   *
   * @param sum above 0
   */
  double scale(double sum, int runs) {
    double lower = StrictMath.sqrt(sum / runs);
    double upper = StrictMath.sqrt(2 * sum / runs);
    return new BrentSolver(ACCURACY, ACCURACY * lower)
        .solve(
            MOST_EVALUATIONS,
            scale -> 2 * sum / (runs * scale * scale) - 1 - tailProbability(knee / scale),
            lower,
            upper);
  }

  private static double tailProbability(double d) {
    return tails(d) / (middle(d) + tails(d));
  }

  /** The integral within a knee at d, for a scale of 1. */
  private static double middle(double d) {
    return StrictMath.sqrt(2 * StrictMath.PI) * Erf.erf(d / StrictMath.sqrt(2));
  }

  /** The integral beyond a knee at d, on both sides, for a scale of 1. */
  private static double tails(double d) {
    return 2 / d * StrictMath.exp(-d * d / 2);
  }
}
