package dev.scalesweep.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IntervalsTest {
  private static final Intervals INTERVALS = new Intervals(List.of(80.0, 95.0));

  /** 0, 1, 4, 9, … 9801: skewed, so that BCa differs from percentile. */
  private static double[] squares() {
    double[] values = new double[100];
    Arrays.setAll(values, i -> (double) i * i);
    return values;
  }

  /** numpy 2.4 quantile (linear) and std (ddof=1) of the same numbers. */
  @Test
  void percentilesLieBetweenOrderStatistics() {
    Estimate estimate = INTERVALS.of(3000, squares(), Optional.empty());
    assertThat(estimate.standardError()).isCloseTo(2968.1748039269296, within(1e-9));
    Interval wide = estimate.intervals().get(1).percentile();
    assertThat(wide.lower()).isCloseTo(6.375, within(1e-9));
    assertThat(wide.upper()).isCloseTo(9317.324999999999, within(1e-9));
    assertThat(estimate.intervals().get(0).bca()).isEmpty();
  }

  /** Efron and Tibshirani 1993, equations 14.9 to 14.15, by scipy 1.17's normal distribution. */
  @Test
  void biasAndAccelerationMoveTheEnds() {
    double[] jackknife = {1, 2, 3, 4, 10};
    Estimate estimate = INTERVALS.of(3000, squares(), Optional.of(jackknife));
    assertThat(estimate.biasCorrection()).isCloseTo(0.12566134685507416, within(1e-9));
    Interval wide = estimate.intervals().get(1).bca().orElseThrow();
    assertThat(wide.lower()).isCloseTo(4.068438364823214, within(1e-6));
    assertThat(wide.upper()).isCloseTo(9243.408821228762, within(1e-6));
  }

  @Test
  void countsReplicatesWithoutANumber() {
    double[] values = squares();
    values[7] = Double.NaN;
    values[50] = Double.NaN;
    Estimate estimate = INTERVALS.of(3000, values, Optional.empty());
    assertThat(estimate.failed()).isEqualTo(2);
    assertThat(estimate.standardError()).isFinite();
  }

  @Test
  void reportsThatNoReplicateLiesOnOneSide() {
    Estimate estimate = INTERVALS.of(-1, squares(), Optional.of(new double[] {1, 2, 3}));
    assertThat(estimate.biasCorrection()).isEqualTo(Double.NEGATIVE_INFINITY);
  }

  @Test
  void givesNothingWhereAllReplicatesFailed() {
    double[] values = {Double.NaN, Double.NaN};
    Estimate estimate = INTERVALS.of(1, values, Optional.of(new double[] {1, 2}));
    assertThat(estimate.failed()).isEqualTo(2);
    assertThat(estimate.standardError()).isNaN();
    assertThat(estimate.intervals().getFirst().percentile().lower()).isNaN();
  }
}
