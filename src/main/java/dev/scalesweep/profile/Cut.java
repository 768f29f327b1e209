package dev.scalesweep.profile;

import dev.scalesweep.fit.Fit;
import dev.scalesweep.fit.Linearization;
import dev.scalesweep.fit.Objective;
import dev.scalesweep.fit.Observations;
import org.hipparchus.distribution.continuous.ChiSquaredDistribution;
import org.hipparchus.distribution.continuous.FDistribution;

/** By how much the objective may rise on a profile before a value is outside an interval. */
public sealed interface Cut {
  /** One number is held. */
  int HELD = 1;

  /** Levels are in percent. */
  double PERCENT = 100;

  /** The name that results use. */
  String kind();

  /**
   * The greatest rise of the objective inside an interval.
   *
   * @param level of the interval, in percent
   */
  double rise(double level);

  /**
   * Of a sum of squares: s² F, with 1 and n - p degrees of freedom; exact for a law that is linear
   * in its parameters and normal errors (Bates and Watts, Nonlinear Regression Analysis, 1988,
   * section 6.1).
   *
   * @param variance s², the sum of squares over n - p
   * @param degreesOfFreedom n - p, runs less free parameters
   */
  record F(double variance, int degreesOfFreedom) implements Cut {
    @Override
    public String kind() {
      return "F";
    }

    @Override
    public double rise(double level) {
      FDistribution distribution = new FDistribution(HELD, degreesOfFreedom);
      return variance * distribution.inverseCumulativeProbability(level / PERCENT);
    }
  }

  /**
   * Of a sum that is no likelihood, such as Huber's: chi-square with 1 degree of freedom over 2, in
   * the unit E[psi²] / E[psi'] (see {@link Linearization#likelihoodUnit}).
   *
   * @param psiSquared E[psi²]
   * @param psiSlope E[psi']
   * @param bandwidth over which psi' is taken, in the unit of the residuals
   */
  record Calibrated(double psiSquared, double psiSlope, double bandwidth) implements Cut {
    /** By how much the objective rises where a log-likelihood would fall by 1. */
    public double unit() {
      return psiSquared / psiSlope;
    }

    @Override
    public String kind() {
      return "calibrated";
    }

    @Override
    public double rise(double level) {
      return unit()
          * new ChiSquaredDistribution(HELD).inverseCumulativeProbability(level / PERCENT)
          / 2;
    }
  }

  /**
   * None: the scatter of the runs is not known.
   *
   * @param reason why
   */
  record None(String reason) implements Cut {
    @Override
    public String kind() {
      return "none";
    }

    @Override
    public double rise(double level) {
      return Double.NaN;
    }
  }

  /**
   * The cut of a fit.
   *
   * @param runs that it was fitted to
   * @param parts the objective at its best point, run by run
   */
  static Cut of(Fit fit, Observations runs, Linearization parts) {
    Objective objective = fit.objective();
    int degreesOfFreedom = parts.size() - fit.space().size();
    if (degreesOfFreedom < 1) {
      return new None("there are no more runs than free parameters, so their scatter is unknown");
    }
    if (fit.value() <= objective.negligible(runs)) {
      return new None("the runs lie on the law, so their scatter is unknown");
    }
    return objective.kind().isRobust() || !objective.isSymmetric()
        ? new Calibrated(parts.meanSquaredSlope(), parts.meanCurvature(), parts.bandwidth())
        : new F(fit.value() / degreesOfFreedom, degreesOfFreedom);
  }
}
