package dev.scalesweep.fit;

import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.stat.descriptive.moment.StandardDeviation;
import org.hipparchus.stat.descriptive.rank.Percentile;
import org.hipparchus.stat.descriptive.rank.Percentile.EstimationType;

/**
 * Over how wide a window the density of residuals around zero is estimated: the rule for Powell's
 * kernel estimate at the median, as in R's quantreg (Koenker, Quantile Regression, 2005, sections
 * 3.4.2 and 4.10.1; Hall and Sheather, J. R. Stat. Soc. B 50, 1988). The share of the residuals
 * that the window holds on either side of the median falls with the cube root of their number; it
 * becomes a width by a robust standard deviation.
 */
final class Bandwidth {
  private static final NormalDistribution NORMAL = new NormalDistribution();

  /** The size of the tests that the share is best for. */
  private static final double SIGNIFICANCE = 0.05;

  /** How many standard deviations lie between the quartiles of normal residuals. */
  private static final double QUARTILES = 1.34;

  private Bandwidth() {}

  /**
   * The half-width of the window, in the unit of the residuals; 0 where they do not scatter.
   *
   * @param residuals Not modified.
   */
  static double of(double[] residuals) {
    double share = share(residuals.length);
    double width =
        NORMAL.inverseCumulativeProbability(0.5 + share)
            - NORMAL.inverseCumulativeProbability(0.5 - share);
    return width * scatter(residuals);
  }

  /** Halved for few residuals until there is a quantile so far from the median. */
  private static double share(int count) {
    double z = NORMAL.inverseCumulativeProbability(1 - SIGNIFICANCE / 2);
    double density = NORMAL.density(0);
    double share = StrictMath.cbrt(z * z * 1.5 * density * density / count);
    while (share >= 0.5) {
      share /= 2;
    }
    return share;
  }

  private static double scatter(double[] residuals) {
    Percentile quantiles = new Percentile().withEstimationType(EstimationType.R_7);
    quantiles.setData(residuals);
    double quartiles = (quantiles.evaluate(75) - quantiles.evaluate(25)) / QUARTILES;
    return Math.min(new StandardDeviation().evaluate(residuals), quartiles);
  }
}
