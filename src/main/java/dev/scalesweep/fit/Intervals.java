package dev.scalesweep.fit;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.stat.descriptive.moment.StandardDeviation;

/**
 * Intervals from bootstrap replicates: percentile, and BCa (Efron 1987, J. Am. Stat. Assoc. 82;
 * Efron and Tibshirani 1993, section 14.3) with the acceleration from the jackknife.
 */
public final class Intervals {
  private static final NormalDistribution NORMAL = new NormalDistribution();
  private static final double PERCENT = 100;

  private final List<Double> levels;

  /**
   * Intervals of some levels.
   *
   * @param levels in percent, such as 80 and 95
   */
  public Intervals(List<Double> levels) {
    this.levels = List.copyOf(levels);
  }

  /**
   * How sure a number is.
   *
   * @param value for the full fit
   * @param replicates for each replicate; NaN counts as failed. Not modified.
   * @param jackknife with each run or group left out; empty where BCa is not offered. Not modified.
   */
  public Estimate of(double value, double[] replicates, Optional<double[]> jackknife) {
    double[] sorted = Arrays.stream(replicates).filter(it -> !Double.isNaN(it)).sorted().toArray();
    double z0 = biasCorrection(value, sorted);
    Optional<Double> acceleration = jackknife.map(Intervals::acceleration);
    return new Estimate(
        value,
        sorted.length > 1 ? new StandardDeviation().evaluate(sorted) : Double.NaN,
        levels.stream().map(level -> intervals(level, sorted, z0, acceleration)).toList(),
        z0,
        replicates.length - sorted.length);
  }

  private static LevelIntervals intervals(
      double level, double[] sorted, double z0, Optional<Double> acceleration) {
    double tail = (1 - level / PERCENT) / 2;
    return new LevelIntervals(
        level,
        between(sorted, tail, 1 - tail),
        acceleration.map(
            it -> between(sorted, adjusted(tail, z0, it), adjusted(1 - tail, z0, it))));
  }

  private static Interval between(double[] sorted, double lower, double upper) {
    return new Interval(quantile(sorted, lower), quantile(sorted, upper));
  }

  private static double adjusted(double share, double z0, double acceleration) {
    double z = z0 + NORMAL.inverseCumulativeProbability(share);
    return NORMAL.cumulativeProbability(z0 + z / (1 - acceleration * z));
  }

  /** Replicates equal to the value count half on either side. */
  private static double biasCorrection(double value, double[] sorted) {
    double below = 0;
    for (double replicate : sorted) {
      below += replicate < value ? 1 : replicate == value ? 0.5 : 0;
    }
    return NORMAL.inverseCumulativeProbability(below / sorted.length);
  }

  private static double acceleration(double[] jackknife) {
    double mean = Arrays.stream(jackknife).average().orElse(Double.NaN);
    double squares = 0;
    double cubes = 0;
    for (double value : jackknife) {
      double difference = mean - value;
      squares += difference * difference;
      cubes += difference * difference * difference;
    }
    return squares == 0 ? 0 : cubes / (6 * Math.pow(squares, 1.5));
  }

  /**
   * Linear between order statistics (Hyndman and Fan 1996, type 7); NaN for a share that is none.
   */
  private static double quantile(double[] sorted, double share) {
    if (sorted.length == 0 || !(share >= 0 && share <= 1)) {
      return Double.NaN;
    }
    double position = share * (sorted.length - 1);
    int below = (int) Math.floor(position);
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
  }
}
