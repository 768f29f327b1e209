package dev.scalesweep.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.scalesweep.TestBackends;
import dev.scalesweep.TestLaws;
import dev.scalesweep.backend.ColumnSums;
import dev.scalesweep.law.Law;
import dev.scalesweep.law.Parameter;
import dev.scalesweep.law.Transform;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.random.Well19937c;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LinearizerTest {
  private static final Law LINE =
      TestLaws.of(
          "a + b*x",
          List.of("x"),
          List.of(
              new Parameter("a", Transform.LOG, List.of(0.0)),
              new Parameter("b", Transform.NONE, List.of(1.0))));
  private static final ParameterSpace SPACE = ParameterSpace.of(LINE);
  private static final double[] POINT = {0.3, 2};
  private static final double DELTA = 0.05;

  private static Observations runs(int count, double noise) {
    Well19937c random = new Well19937c(3);
    double[] x = TestLaws.logSpaced(1, 9, count);
    double[] loss = new double[count];
    double[] weights = new double[count];
    for (int i = 0; i < count; i++) {
      loss[i] = Math.exp(0.3) + 2 * x[i] + noise * random.nextGaussian();
      weights[i] = i % 5;
    }
    return new Observations(new double[][] {x}, loss, weights);
  }

  private static Linearization at(Objective objective, Observations runs) {
    return new Linearizer(SPACE, objective, TestBackends.vector()).at(POINT, runs);
  }

  /** The gradient of the objective is the sum over runs of weight × slope × derivative. */
  @ParameterizedTest
  @EnumSource(Objective.Kind.class)
  void itsPartsMakeTheGradient(Objective.Kind kind) {
    Objective objective = new Objective(kind, DELTA);
    Observations runs = runs(40, 0.1);
    Linearization parts = at(objective, runs);
    ColumnSums.Worker worker =
        new Problem(SPACE, objective, Settings.DEFAULT, true, TestBackends.vector())
            .sums(runs)
            .worker(1);
    for (int j = 0; j < POINT.length; j++) {
      worker.input(j)[0] = POINT[j];
    }
    double[][] sums = worker.compute();
    assertThat(parts.size()).isEqualTo(32);
    for (int j = 0; j < POINT.length; j++) {
      double gradient = 0;
      for (int i = 0; i < parts.size(); i++) {
        gradient += parts.weights()[i] * parts.slopes()[i] * parts.jacobian()[i][j];
      }
      assertThat(gradient).isCloseTo(sums[1 + j][0], within(1e-12));
    }
  }

  @Test
  void theCurvatureOfASquareIsTwo() {
    Objective squared = new Objective(Objective.Kind.SQUARED, 1);
    Linearization parts = at(squared, runs(40, 0.1));
    assertThat(parts.curvatures()).containsOnly(new double[] {2}, within(1e-10));
    assertThat(parts.likelihoodUnit() / 2).isCloseTo(weightedMeanSquare(parts), within(1e-12));
  }

  private static double weightedMeanSquare(Linearization parts) {
    double squares = 0;
    for (int i = 0; i < parts.size(); i++) {
      double weighted = parts.weights()[i] * parts.residuals()[i];
      squares += weighted * weighted;
    }
    return squares / Arrays.stream(parts.weights()).sum();
  }

  /**
   * With normal noise s and a delta far below it, psi' is in the mean the share of the residuals
   * inside delta, 2 delta / (s sqrt(2 pi)); 4,000 runs know it to a few percent.
   */
  @Test
  void theCurvatureOfHuberIsTheDensityOfTheResidualsAtZero() {
    double noise = 0.1;
    Observations all = runs(4000, noise);
    double[] ones = new double[all.size()];
    Arrays.fill(ones, 1);
    Linearization parts = at(new Objective(Objective.Kind.HUBER, 1e-4), all.withWeights(ones));
    double expected = 2e-4 / (noise * Math.sqrt(2 * Math.PI));
    double mean = Arrays.stream(parts.curvatures()).average().orElseThrow();
    assertThat(mean).isCloseTo(expected, within(0.05 * expected));
    assertThat(parts.bandwidth()).isBetween(0.02 * noise, noise);
  }

  /** Least squares, nearly: Huber's delta is twenty times the noise. */
  @Test
  void theCurvatureOfHuberIsOneWhereDeltaIsWide() {
    Linearization parts = at(new Objective(Objective.Kind.HUBER, 2), runs(40, 0.1));
    assertThat(parts.curvatures()).containsOnly(new double[] {1}, within(1e-12));
  }

  @Test
  void runsWithoutScatterHaveABandwidth() {
    Linearization parts = at(new Objective(Objective.Kind.HUBER, DELTA), runs(3, 0));
    assertThat(parts.bandwidth()).isPositive();
    assertThat(parts.curvatures()).containsOnly(new double[] {1}, within(1e-6));
  }
}
