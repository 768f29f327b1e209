package dev.scalesweep.fit;

/**
 * What the objective is made of at one point, run by run, in the order of the runs that weigh
 * something: what standard errors, profiles and influence rest on.
 *
 * @param weights the weight of each run
 * @param residuals log predicted - log observed, or predicted - observed. Not modified.
 * @param slopes psi, the derivative of the objective's function of a residual. Not modified.
 * @param curvatures how fast psi grows with the residual, taken over the bandwidth: {@code (psi(r +
 *     h) - psi(r - h)) / 2h}, which estimates what the derivative of psi is in the mean (Powell, J.
 *     Econometrics 25, 1984, of whose uniform kernel it is the form for any psi). The derivative
 *     itself is 0 for every run whose residual exceeds Huber's delta, and tells nothing of their
 *     number near it. Not modified.
 * @param jacobian one row a run, one column a coordinate: the derivatives of the residual. Not
 *     modified.
 * @param bandwidth h, in the unit of the residuals
 */
public record Linearization(
    double[] weights,
    double[] residuals,
    double[] slopes,
    double[] curvatures,
    double[][] jacobian,
    double bandwidth) {

  /** How many runs there are. */
  public int size() {
    return weights.length;
  }

  /**
   * How much the objective rises where a log-likelihood would fall by 1: E[psi²] / E[psi'], the sum
   * of the squared weighted slopes over the sum of the weighted curvatures. A Huber sum is no
   * likelihood; twice its rise in this unit is chi-square distributed all the same, where the runs
   * scatter alike (Heritier and Ronchetti, J. Am. Stat. Assoc. 89, 1994). For a sum of squares it
   * is twice the mean square.
   */
  public double likelihoodUnit() {
    return meanSquaredSlope() / meanCurvature();
  }

  /** E[psi²]: the mean over runs of the squared weighted slope. */
  public double meanSquaredSlope() {
    double sum = 0;
    for (int i = 0; i < size(); i++) {
      sum += weights[i] * weights[i] * slopes[i] * slopes[i];
    }
    return sum / size();
  }

  /** E[psi']: the mean over runs of the weighted curvature. */
  public double meanCurvature() {
    double sum = 0;
    for (int i = 0; i < size(); i++) {
      sum += weights[i] * curvatures[i];
    }
    return sum / size();
  }
}
