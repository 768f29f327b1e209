package dev.scalesweep.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DescentTest {
  private interface Function {
    double evaluate(double[] point, double[] gradient);
  }

  /** First steps by sign, then BFGS without a curvature to begin with. */
  private static QuasiNewton descent(int size, Settings settings) {
    double[] scales = new double[size];
    Arrays.fill(scales, 1);
    return new QuasiNewton(scales, settings, 0, false);
  }

  private static Descent minimised(Function function, Settings settings, double... start) {
    QuasiNewton descent = descent(start.length, settings);
    minimise(descent, function, start);
    return descent;
  }

  private static void minimise(QuasiNewton descent, Function function, double... start) {
    double[] gradient = new double[start.length];
    descent.begin(start);
    while (descent.ending() == null) {
      double value = function.evaluate(descent.trial(), gradient);
      descent.tell(value, gradient);
    }
  }

  /** Rosenbrock 1960; its minimum is 0 at (1, 1). */
  private static double rosenbrock(double[] x, double[] gradient) {
    double a = 1 - x[0];
    double b = x[1] - x[0] * x[0];
    gradient[0] = -2 * a - 400 * x[0] * b;
    gradient[1] = 200 * b;
    return a * a + 100 * b * b;
  }

  @Test
  void findsTheMinimumOfRosenbrocksValley() {
    Descent descent = minimised(DescentTest::rosenbrock, Settings.DEFAULT, -1.2, 1);
    assertThat(descent.ending().isConverged()).isTrue();
    assertThat(descent.point()[0]).isCloseTo(1, within(1e-8));
    assertThat(descent.point()[1]).isCloseTo(1, within(1e-8));
  }

  @Test
  void revivesATermWhoseGradientVanishes() {
    // The second term is 1e-13 at the start, and so is its gradient; its minimum is at y = 1.
    Descent descent =
        minimised(
            (x, gradient) -> {
              double term = Math.exp(x[1]);
              double residual = 1 + x[0] * x[0] + (term - Math.E) * (term - Math.E);
              gradient[0] = 2 * x[0];
              gradient[1] = 2 * (term - Math.E) * term;
              return residual;
            },
            Settings.DEFAULT,
            1,
            -30);
    assertThat(descent.point()[1]).isCloseTo(1, within(1e-4));
  }

  @Test
  void endsNotFiniteWhereTheStartIs() {
    Descent descent = minimised((_, _) -> Double.POSITIVE_INFINITY, Settings.DEFAULT, 0, 0);
    assertThat(descent.ending()).isEqualTo(Ending.NOT_FINITE);
    assertThat(descent.evaluations()).isEqualTo(32);
  }

  @Test
  void endsAtTheIterationLimit() {
    Descent descent = minimised(DescentTest::rosenbrock, new Settings(0, 3), -1.2, 1);
    assertThat(descent.ending()).isEqualTo(Ending.ITERATION_LIMIT);
  }

  @Test
  void endsAtPrecisionWhenNothingLowersTheObjective() {
    // With tolerance 0 only rounding can end it: the floor of 1 + x^2 hides x below 1e-8.
    Descent descent =
        minimised(
            (x, gradient) -> {
              gradient[0] = 2 * (x[0] - 0.3) + 4 * Math.pow(x[0] - 0.3, 3);
              return 1 + Math.pow(x[0] - 0.3, 2) + Math.pow(x[0] - 0.3, 4);
            },
            new Settings(0, 1000),
            5);
    assertThat(descent.ending().isConverged()).isTrue();
    assertThat(descent.point()[0]).isCloseTo(0.3, within(1e-7));
  }

  @Test
  void endsWithLineSearchFailureWhereTheGradientLies() {
    Descent descent =
        minimised(
            (x, gradient) -> {
              gradient[0] = -1;
              return 1 + Math.abs(x[0]);
            },
            Settings.DEFAULT,
            0);
    assertThat(descent.ending()).isEqualTo(Ending.LINE_SEARCH_FAILURE);
  }

  @Test
  void retreatsFromPlacesThatAreNotFinite() {
    // log x is not defined below 0, and the first steps lead there.
    Descent descent =
        minimised(
            (x, gradient) -> {
              gradient[0] = 1 - 0.01 / x[0];
              return x[0] > 0 ? x[0] - 0.01 * Math.log(x[0]) : Double.NaN;
            },
            Settings.DEFAULT,
            0.5);
    assertThat(descent.ending()).isEqualTo(Ending.CONVERGED_GRADIENT);
    assertThat(descent.point()[0]).isCloseTo(0.01, within(1e-5));
  }

  @Test
  void canBeUsedAgain() {
    QuasiNewton again = descent(2, Settings.DEFAULT);
    for (int round = 0; round < 2; round++) {
      minimise(again, DescentTest::rosenbrock, -1.2 - round, 1 + round);
    }
    Descent fresh = minimised(DescentTest::rosenbrock, Settings.DEFAULT, -2.2, 2);
    assertThat(again.point()).isEqualTo(fresh.point());
    assertThat(again.evaluations()).isEqualTo(fresh.evaluations());
  }
}
