package dev.scalesweep.fit;

import dev.scalesweep.law.Law;
import java.util.Map;

/**
 * A law fitted to runs.
 *
 * @param space how the parameters follow from the coordinates
 * @param objective what was minimised
 * @param point the best coordinates. Not modified.
 * @param value the objective there
 * @param ending how the best start ended
 * @param conditionNumber of the objective's Hessian in the coordinates, scaled to a unit diagonal;
 *     infinite where the Hessian is not positive definite
 * @param starts what came of every start
 */
public record Fit(
    ParameterSpace space,
    Objective objective,
    double[] point,
    double value,
    Ending ending,
    double conditionNumber,
    StartResults starts) {

  /** What was fitted. */
  public Law law() {
    return space.law();
  }

  /** The best values, in the formula's own space, see {@link ParameterSpace#values(double[])}. */
  public Map<String, Double> parameters() {
    return space.values(point);
  }

  /** The predicted loss of runs, by plain evaluation. */
  public double[] predicted(Observations runs) {
    return space.predicted(point, runs);
  }
}
