package dev.scalesweep.identify;

import dev.scalesweep.fit.Interval;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.linear.ArrayRealVector;

/**
 * Standard errors that trust the objective no further than its derivatives: the covariance of the
 * parameters is H⁻¹ M H⁻¹ (Huber, Proc. 5th Berkeley Symp. 1, 1967). The filling M is the sum of
 * w²psi² J'J over the runs, or of the squared sums of each cluster; the bread H is the sum of w
 * psi'_h J'J with the kernel curvature of {@link dev.scalesweep.fit.Linearization#curvatures}, for
 * squared errors the plain J'J. The filling is enlarged by n / (n - p) (HC1 of MacKinnon and White,
 * J. Econometrics 29, 1985), for G clusters by G / (G - 1) × (n - 1) / (n - p) (CR1 of Cameron and
 * Miller, J. Human Resources 50, 2015). Intervals have the quantiles of Student's t with n - p, or
 * G - 1, degrees of freedom. Numbers that follow from the parameters get theirs by the delta
 * method.
 */
public final class Sandwich {
  /** Derivatives are taken over this share of a standard error. */
  private static final double DIFFERENCE = 1e-3;

  private static final double PERCENT = 100;

  private final double[] point;
  private final Covariance covariance;
  private final double bandwidth;
  private final TDistribution distribution;

  private Sandwich(Model model, Covariance covariance) {
    this.point = model.point();
    this.bandwidth = model.parts().bandwidth();
    this.covariance = covariance;
    this.distribution = new TDistribution(covariance.degreesOfFreedom());
  }

  /**
   * The sandwich of a model; empty where no degree of freedom is left, or the runs that the kernel
   * sees do not tell the parameters apart.
   *
   * @param clusters the cluster of each run of {@link Model#parts}; empty where each stands alone
   */
  static Optional<Sandwich> of(Model model, Moving moving, Optional<List<String>> clusters) {
    return Covariance.of(model, moving, clusters).map(it -> new Sandwich(model, it));
  }

  /** The correction for few runs: HC1, or CR1 for clusters. */
  public String kind() {
    return covariance.kind();
  }

  /** The kernel's, in the unit of the residuals. */
  public double bandwidth() {
    return bandwidth;
  }

  /** Of Student's t. */
  public double degreesOfFreedom() {
    return covariance.degreesOfFreedom();
  }

  /**
   * How sure numbers are that follow from the parameters.
   *
   * @param numbers of a point, in the coordinates of the {@link Model}
   * @param logarithmic for each number whether its interval is symmetric in its logarithm; it is
   *     positive then. Not modified.
   * @param levels in percent
   */
  public List<SandwichEstimate> of(
      UnaryOperator<double[]> numbers, boolean[] logarithmic, List<Double> levels) {
    double[] values = numbers.apply(point);
    double[] squares = new double[values.length];
    for (double[] error : covariance.errors()) {
      double[] above = numbers.apply(moved(error, DIFFERENCE));
      double[] below = numbers.apply(moved(error, -DIFFERENCE));
      for (int i = 0; i < squares.length; i++) {
        double change = (above[i] - below[i]) / (2 * DIFFERENCE);
        squares[i] += change * change;
      }
    }
    SandwichEstimate[] estimates = new SandwichEstimate[values.length];
    Arrays.setAll(
        estimates, i -> estimate(values[i], Math.sqrt(squares[i]), logarithmic[i], levels));
    return List.of(estimates);
  }

  private double[] moved(double[] error, double share) {
    return new ArrayRealVector(point).combineToSelf(1, share, new ArrayRealVector(error)).toArray();
  }

  private SandwichEstimate estimate(
      double value, double error, boolean logarithmic, List<Double> levels) {
    return new SandwichEstimate(
        error,
        levels.stream()
            .map(level -> {
              double width = quantile(1 - (1 - level / PERCENT) / 2) * error;
              return logarithmic
                  ? new Interval(
                      value * StrictMath.exp(-width / value), value * StrictMath.exp(width / value))
                  : new Interval(value - width, value + width);
            })
            .toList());
  }

  /** The quantile of Student's t. */
  public double quantile(double share) {
    return distribution.inverseCumulativeProbability(share);
  }
}
