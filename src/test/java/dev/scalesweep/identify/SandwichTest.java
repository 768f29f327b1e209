package dev.scalesweep.identify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.scalesweep.TestLaws;
import dev.scalesweep.fit.Interval;
import dev.scalesweep.fit.Objective;
import dev.scalesweep.fit.Observations;
import dev.scalesweep.law.Law;
import dev.scalesweep.law.Parameter;
import dev.scalesweep.law.Transform;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.random.Well19937c;
import org.junit.jupiter.api.Test;

class SandwichTest {
  private static final Objective SQUARED = new Objective(Objective.Kind.SQUARED, 1);
  private static final Law MEAN =
      TestLaws.of(
          "m + 0*x", List.of("x"), List.of(new Parameter("m", Transform.NONE, List.of(0.0))));
  private static final boolean[] PLAIN = {false};
  private static final List<Double> LEVELS = List.of(80.0, 95.0);

  private static Model mean(double... values) throws InterruptedException {
    double[] x = new double[values.length];
    Arrays.setAll(x, i -> 1 + i);
    return Models.of(MEAN, SQUARED, Observations.unweighted(new double[][] {x}, values), Map.of());
  }

  private static Optional<Sandwich> sandwich(Model model, Optional<List<String>> clusters) {
    return Sandwich.of(model, Moving.of(model), clusters);
  }

  private static double error(Model model, Optional<List<String>> clusters) {
    return sandwich(model, clusters)
        .orElseThrow()
        .of(point -> point, PLAIN, LEVELS)
        .getFirst()
        .standardError();
  }

  private static double squares(double... values) {
    double mean = Arrays.stream(values).average().orElseThrow();
    return Arrays.stream(values).map(it -> (it - mean) * (it - mean)).sum();
  }

  /** HC1 of a mean is its textbook standard error, sqrt(sum of squares / (n (n - 1))). */
  @Test
  void ofAMeanIsItsStandardError() throws InterruptedException {
    double[] values = {3, 4.5, 2.5, 5, 7, 3.25};
    Model model = mean(values);
    double expected = Math.sqrt(squares(values) / (6 * 5));
    assertThat(error(model, Optional.empty())).isCloseTo(expected, within(1e-9));
    Sandwich sandwich = sandwich(model, Optional.empty()).orElseThrow();
    assertThat(sandwich.kind()).isEqualTo("HC1");
    Interval interval = sandwich.of(point -> point, PLAIN, LEVELS).getFirst().intervals().getLast();
    double middle = Arrays.stream(values).average().orElseThrow();
    double t = new TDistribution(5).inverseCumulativeProbability(0.975);
    assertThat(interval.lower()).isCloseTo(middle - t * expected, within(1e-7));
    assertThat(interval.upper()).isCloseTo(middle + t * expected, within(1e-7));
  }

  /**
   * CR1 of a mean over G clusters is sqrt(G / (G - 1) × sum over clusters of their summed residual
   * squared) / n; (n - 1) / (n - p) is 1.
   */
  @Test
  void ofAMeanOverClustersIsThatOfTheirSums() throws InterruptedException {
    Model model = mean(3, 4, 5, 6, 1, 5);
    List<String> clusters = List.of("a", "a", "b", "b", "c", "c");
    // The mean is 4; the sums of the residuals are 1, -3 and 2.
    double expected = Math.sqrt(3.0 / 2 * (1 + 9 + 4)) / 6;
    assertThat(error(model, Optional.of(clusters))).isCloseTo(expected, within(1e-9));
    Sandwich sandwich = sandwich(model, Optional.of(clusters)).orElseThrow();
    assertThat(sandwich.kind()).isEqualTo("CR1");
    assertThat(sandwich.degreesOfFreedom()).isEqualTo(2);
  }

  @Test
  void thereIsNoneWithoutADegreeOfFreedom() throws InterruptedException {
    assertThat(sandwich(mean(3), Optional.empty())).isEmpty();
    assertThat(sandwich(mean(3, 4), Optional.of(List.of("a", "a")))).isEmpty();
  }

  @Test
  void theDeltaMethodCarriesItOver() throws InterruptedException {
    Sandwich sandwich = sandwich(mean(3, 4.5, 2.5, 5, 7, 3.25), Optional.empty()).orElseThrow();
    double error = sandwich.of(point -> point, PLAIN, LEVELS).getFirst().standardError();
    SandwichEstimate square =
        sandwich
            .of(point -> new double[] {point[0] * point[0]}, new boolean[] {true}, LEVELS)
            .getFirst();
    double middle = 25.25 / 6;
    assertThat(square.standardError()).isCloseTo(2 * middle * error, within(1e-9));
    Interval interval = square.intervals().getFirst();
    assertThat(interval.lower() * interval.upper())
        .isCloseTo(Math.pow(middle, 4), within(1e-7 * Math.pow(middle, 4)));
  }

  /**
   * SE(alpha) 0.0142 by Powell's kernel bread with a bandwidth of 4e-3, 0.0148 by the bootstrap and
   * 0.024 by the bread of the few runs inside delta, on the 240 runs. The bandwidth of the rule is
   * 0.00393096 and SE(alpha) 0.01391391, by numpy from the derivatives written out.
   */
  @Test
  void ofTheBesirogluRunsAgreesWithTheBootstrap() throws InterruptedException {
    Model model = Models.besiroglu();
    Sandwich sandwich = sandwich(model, Optional.empty()).orElseThrow();
    boolean[] plain = new boolean[5];
    double alpha = sandwich.of(point -> point, plain, LEVELS).get(3).standardError();
    assertThat(alpha).isCloseTo(0.0142, within(0.00142));
    assertThat(alpha).isCloseTo(0.01391391, within(1e-6));
    assertThat(model.parts().bandwidth()).isCloseTo(0.00393096, within(1e-7));
    // Half of 3.84 of these is about 1.04e-5, the calibrated cut of a profile.
    assertThat(1.92 * model.parts().likelihoodUnit()).isCloseTo(1.04e-5, within(1.2e-6));
  }

  /**
   * 300 medians of 200 normal values scatter by 1.2533 / sqrt(200). The window of the kernel sees a
   * density that is lower than at its peak, 0.355 for 0.399, so that the errors are 12% larger.
   */
  @Test
  void saysHowSimulatedEstimatesScatter() throws InterruptedException {
    Well19937c random = new Well19937c(11);
    Objective median = new Objective(Objective.Kind.HUBER, 0.01);
    double[] estimates = new double[300];
    double mean = 0;
    for (int i = 0; i < estimates.length; i++) {
      double[] values = new double[200];
      Arrays.setAll(values, _ -> 3 + random.nextGaussian());
      Observations runs = Observations.unweighted(new double[][] {new double[200]}, values);
      Model model = Models.of(MEAN, median, runs, Map.of());
      estimates[i] = model.point()[0];
      mean += error(model, Optional.empty()) / estimates.length;
    }
    double scatter = Math.sqrt(squares(estimates) / (estimates.length - 1));
    assertThat(mean / scatter).isBetween(1.0, 1.25);
    assertThat(mean).isCloseTo(1.12 * 1.2533 / Math.sqrt(200), within(0.003));
  }
}
