package dev.scalesweep.identify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.scalesweep.fit.Interval;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.random.Well19937c;
import org.junit.jupiter.api.Test;

class NewRunTest {
  private static final List<Double> LEVELS = List.of(80.0, 95.0);

  private static double[] normal(int count, double scale, int seed) {
    Well19937c random = new Well19937c(seed);
    double[] values = new double[count];
    Arrays.setAll(values, _ -> scale * random.nextGaussian());
    return values;
  }

  /** Deviates of 3 and of 4 add up to one of 5; the normal quantiles are 1.2816 and 1.9600. */
  @Test
  void addsTheScatterOfTheRunsToThatOfThePrediction() {
    NewRun newRun = new NewRun(normal(2000, 4, 1), 7);
    List<Interval> intervals = newRun.intervals(normal(4000, 3, 2), LEVELS);
    assertThat(intervals.get(0).upper()).isCloseTo(5 * 1.2816, within(0.25));
    assertThat(intervals.get(0).lower()).isCloseTo(-5 * 1.2816, within(0.25));
    assertThat(intervals.get(1).upper()).isCloseTo(5 * 1.96, within(0.4));
    assertThat(intervals.get(1).lower()).isCloseTo(-5 * 1.96, within(0.4));
  }

  @Test
  void isThatOfTheResidualsWhereThePredictionIsSure() {
    double[] residuals = {-1, -0.5, 0, 0.5, 1};
    Interval interval = new NewRun(residuals, 7).intervals(new double[] {10}, LEVELS).getLast();
    assertThat(interval).isEqualTo(new Interval(9, 11));
  }

  @Test
  void followsFromTheSeed() {
    double[] predicted = normal(500, 1, 3);
    double[] residuals = normal(50, 1, 4);
    List<Interval> intervals = new NewRun(residuals, 7).intervals(predicted, LEVELS);
    assertThat(new NewRun(residuals, 7).intervals(predicted, LEVELS)).isEqualTo(intervals);
    assertThat(new NewRun(residuals, 8).intervals(predicted, LEVELS)).isNotEqualTo(intervals);
  }
}
