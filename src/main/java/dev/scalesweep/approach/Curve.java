package dev.scalesweep.approach;

import java.util.Arrays;

/**
 * A training curve: loss and tokens between its points by interpolation over log C, the loss
 * linearly and the tokens linearly in their logarithm.
 */
final class Curve {
  private final double size;
  private final double[] logC;
  private final double[] logD;
  private final double[] loss;

  /**
   * @param points of one model, by growing C, no C twice
   */
  Curve(Points points) {
    this.size = points.N()[0];
    this.logC = Arrays.stream(points.C()).map(StrictMath::log).toArray();
    this.logD = Arrays.stream(points.D()).map(StrictMath::log).toArray();
    this.loss = points.loss();
  }

  /** The model size, parameters. */
  double size() {
    return size;
  }

  /** The losses at budgets; NaN where the curve does not reach. */
  double[] losses(double[] flop) {
    return Arrays.stream(flop).map(it -> at(StrictMath.log(it), loss)).toArray();
  }

  /** The tokens at budgets; NaN where the curve does not reach. */
  double[] tokens(double[] flop) {
    return Arrays.stream(flop).map(it -> StrictMath.exp(at(StrictMath.log(it), logD))).toArray();
  }

  private double at(double x, double[] values) {
    int found = Arrays.binarySearch(logC, x);
    if (found >= 0) {
      return values[found];
    }
    int above = -found - 1;
    if (above == 0 || above == logC.length) {
      return Double.NaN;
    }
    double share = (x - logC[above - 1]) / (logC[above] - logC[above - 1]);
    return values[above - 1] + share * (values[above] - values[above - 1]);
  }
}
