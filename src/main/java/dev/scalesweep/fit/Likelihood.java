package dev.scalesweep.fit;

import java.util.Optional;

/**
 * How likely a fit makes the losses of its runs, and what that says beside another law's on the
 * same runs and by the same objective: by the normal density for squared objectives, by {@link
 * HuberDensity} for robust ones, either with the scale that makes it largest. It is of log loss for
 * the logarithmic objectives and of loss for the others, and the two cannot be compared.
 *
 * @param logarithm of the likelihood; infinite for a fit without residuals
 * @param parameters how many were estimated, the scale included
 * @param runs how many
 */
public record Likelihood(double logarithm, int parameters, int runs) {

  /**
   * The likelihood of a fit; empty where the runs have weights, which are no counts of runs, where
   * the objective is asymmetric, and where there are no more runs than parameters.
   */
  public static Optional<Likelihood> of(Fit fit, Observations runs) {
    int parameters = fit.space().size() + 1;
    boolean symmetric = fit.objective().isSymmetric();
    if (runs.isWeighted() || !symmetric || runs.size() <= parameters) {
      return Optional.empty();
    }
    double logarithm = logarithm(fit.objective(), fit.value(), runs.size());
    return Optional.of(new Likelihood(logarithm, parameters, runs.size()));
  }

  private static double logarithm(Objective objective, double value, int runs) {
    if (value == 0) {
      return Double.POSITIVE_INFINITY;
    }
    if (objective.kind().isRobust()) {
      HuberDensity density = new HuberDensity(objective.delta());
      return density.logLikelihood(value, runs, density.scale(value, runs));
    }
    return -runs / 2.0 * (StrictMath.log(2 * StrictMath.PI * value / runs) + 1);
  }

  /** Akaike's criterion; the smaller the better. */
  public double aic() {
    return 2.0 * parameters - 2 * logarithm;
  }

  /** Schwarz's Bayesian criterion; the smaller the better. */
  public double bic() {
    return parameters * StrictMath.log(runs) - 2 * logarithm;
  }
}
