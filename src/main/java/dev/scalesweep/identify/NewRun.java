package dev.scalesweep.identify;

import dev.scalesweep.fit.Interval;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.random.RandomGenerator;
import org.hipparchus.random.Well19937c;
import org.hipparchus.stat.descriptive.rank.Percentile;
import org.hipparchus.stat.descriptive.rank.Percentile.EstimationType;

/**
 * Where the loss of a new run will lie: what the law predicts for it, as unsure as that is, plus a
 * residual drawn evenly from those of the runs (Davison and Hinkley, Bootstrap Methods and their
 * Application, 1997, section 6.3.3), in the space of the objective's residuals.
 */
public final class NewRun {
  private static final int LEAST_DRAWS = 20_000;
  private static final double PERCENT = 100;

  private final double[] residuals;
  private final long seed;

  /**
   * @param residuals observed less predicted. Not modified.
   * @param seed the draws follow from it
   */
  NewRun(double[] residuals, long seed) {
    this.residuals = residuals;
    this.seed = seed;
  }

  /**
   * The intervals of some levels, between quantiles of at least 20,000 draws.
   *
   * @param predicted draws of what the law predicts; each is used equally often, but for rounding.
   *     Not modified.
   * @param levels in percent
   */
  public List<Interval> intervals(double[] predicted, List<Double> levels) {
    RandomGenerator random = new Well19937c(seed);
    double[] draws = new double[Math.max(LEAST_DRAWS, predicted.length)];
    Arrays.setAll(
        draws, i -> predicted[i % predicted.length] + residuals[random.nextInt(residuals.length)]);
    Percentile quantiles = new Percentile().withEstimationType(EstimationType.R_7);
    quantiles.setData(draws);
    return levels.stream()
        .map(level ->
            new Interval(
                quantiles.evaluate((PERCENT - level) / 2),
                quantiles.evaluate((PERCENT + level) / 2)))
        .toList();
  }
}
