package dev.scalesweep.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/** Whether samples follow a distribution. */
final class Samples {
  private Samples() {}

  /**
   * Compares the samples with their distribution function. The bound is that of Dvoretzky, Kiefer,
   * Wolfowitz and Massart (Annals of Probability 18, 1990): of true samples the empirical
   * distribution is further off with a probability below 2 exp(-2 n bound²), here 1e-9.
   */
  static void assertDistribution(double[] samples, DoubleUnaryOperator distribution) {
    double[] sorted = samples.clone();
    Arrays.sort(sorted);
    double furthest = 0;
    for (int i = 0; i < sorted.length; i++) {
      double expected = distribution.applyAsDouble(sorted[i]);
      double below = StrictMath.abs(expected - (double) i / sorted.length);
      double above = StrictMath.abs(expected - (double) (i + 1) / sorted.length);
      furthest = StrictMath.max(furthest, StrictMath.max(below, above));
    }
    double bound = StrictMath.sqrt(StrictMath.log(2 / 1e-9) / (2.0 * sorted.length));
    assertThat(furthest).isLessThan(bound);
  }
}
