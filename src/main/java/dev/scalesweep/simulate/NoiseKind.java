package dev.scalesweep.simulate;

import org.hipparchus.distribution.continuous.LaplaceDistribution;
import org.hipparchus.distribution.continuous.NormalDistribution;

/** How the logarithm of the observed loss scatters around that of the law. */
public enum NoiseKind {
  /** By a normal deviate whose standard deviation is the scale. */
  LOG_NORMAL {
    @Override
    double deviate(double share) {
      return NORMAL.inverseCumulativeProbability(share);
    }
  },
  /** By a Laplace deviate: density exp(-|x| / scale) / (2 scale), standard deviation √2 scale. */
  LAPLACE {
    @Override
    double deviate(double share) {
      return DOUBLE_EXPONENTIAL.inverseCumulativeProbability(share);
    }
  },
  /** Not at all. */
  NONE {
    @Override
    double deviate(double share) {
      return 0;
    }
  };

  private static final NormalDistribution NORMAL = new NormalDistribution();
  private static final LaplaceDistribution DOUBLE_EXPONENTIAL = new LaplaceDistribution(0, 1);

  /**
   * The deviate of scale 1 below which a share of all deviates lies.
   *
   * @param share above 0 and below 1
   */
  abstract double deviate(double share);
}
