package dev.scalesweep.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.scalesweep.TestLaws;
import dev.scalesweep.law.Parameter;
import dev.scalesweep.law.Transform;
import java.util.List;
import java.util.function.UnaryOperator;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.junit.jupiter.api.Test;

class LevenbergMarquardtTest {
  private static final double NO_FLOOR = 0;

  /** Residuals and their derivatives, one row each. */
  private record Residuals(double[] values, double[][] jacobian) {
    double sum() {
      return new ArrayRealVector(values).dotProduct(new ArrayRealVector(values));
    }

    double[] derivatives() {
      RealMatrix rows = new Array2DRowRealMatrix(jacobian);
      RealVector gradient = rows.preMultiply(new ArrayRealVector(values)).mapMultiply(2);
      RealMatrix matrix = rows.transposeMultiply(rows).scalarMultiply(2);
      return Derivatives.of(gradient, matrix, gradient.getDimension());
    }
  }

  private interface Function {
    Residuals at(double[] point);
  }

  private static LevenbergMarquardt descent(int size, Settings settings, double floor) {
    List<Parameter> parameters =
        List.of(
                new Parameter("a", Transform.NONE, List.of(0.0)),
                new Parameter("b", Transform.NONE, List.of(0.0)))
            .subList(0, size);
    ParameterSpace space =
        ParameterSpace.of(TestLaws.of(size == 1 ? "exp(a)" : "exp(a * b)", List.of(), parameters));
    return new LevenbergMarquardt(space.coordinates(), settings, Projection.none(size), floor);
  }

  private static void minimise(
      LevenbergMarquardt descent,
      Function function,
      UnaryOperator<double[]> derivatives,
      double... start) {
    descent.begin(start, 0);
    while (descent.ending() == null) {
      Residuals residuals = function.at(descent.trial());
      descent.tell(residuals.sum(), derivatives.apply(residuals.derivatives()));
    }
  }

  private static LevenbergMarquardt minimised(
      Function function, Settings settings, double... start) {
    LevenbergMarquardt descent = descent(start.length, settings, NO_FLOOR);
    minimise(descent, function, UnaryOperator.identity(), start);
    return descent;
  }

  /** Rosenbrock 1960; its minimum is 0 at (1, 1). */
  private static Residuals rosenbrock(double[] x) {
    return new Residuals(
        new double[] {1 - x[0], 10 * (x[1] - x[0] * x[0])},
        new double[][] {{-1, 0}, {-20 * x[0], 10}});
  }

  /** Three points that no exponential goes through. */
  private static Residuals exponential(double[] x) {
    double[] observed = {1, 2, 5};
    double[] values = new double[3];
    double[][] jacobian = new double[3][2];
    for (int i = 0; i < 3; i++) {
      double power = StrictMath.exp(x[1] * i);
      values[i] = x[0] * power - observed[i];
      jacobian[i] = new double[] {power, x[0] * power * i};
    }
    return new Residuals(values, jacobian);
  }

  @Test
  void findsTheMinimumOfRosenbrocksValley() {
    Descent descent = minimised(LevenbergMarquardtTest::rosenbrock, Settings.DEFAULT, -1.2, 1);
    assertThat(descent.ending().isConverged()).isTrue();
    assertThat(descent.point()[0]).isCloseTo(1, within(1e-9));
    assertThat(descent.point()[1]).isCloseTo(1, within(1e-9));
  }

  @Test
  void endsWhereThePredictedDecreaseIsBelowTheTolerance() {
    Descent descent = minimised(LevenbergMarquardtTest::exponential, Settings.DEFAULT, 0, 0);
    assertThat(descent.ending()).isEqualTo(Ending.CONVERGED_GRADIENT);
    Descent closer =
        minimised(LevenbergMarquardtTest::exponential, new Settings(1e-15, 1000), 0, 0);
    assertThat(descent.value()).isCloseTo(closer.value(), within(1e-9 * closer.value()));
    assertThat(descent.evaluations()).isLessThan(closer.evaluations());
  }

  @Test
  void endsAtPrecisionWhenNothingLowersTheObjective() {
    Descent descent = minimised(LevenbergMarquardtTest::exponential, new Settings(0, 1000), 0, 0);
    assertThat(descent.ending()).isEqualTo(Ending.CONVERGED_PRECISION);
    double[] gradient = exponential(descent.point()).derivatives();
    assertThat(gradient[0]).isCloseTo(0, within(1e-6));
    assertThat(gradient[1]).isCloseTo(0, within(1e-6));
  }

  @Test
  void endsAtPrecisionWhereWhatIsLeftIsRounding() {
    LevenbergMarquardt descent = descent(2, new Settings(0, 1000), 1e-20);
    minimise(descent, LevenbergMarquardtTest::rosenbrock, UnaryOperator.identity(), -1.2, 1);
    assertThat(descent.ending()).isEqualTo(Ending.CONVERGED_PRECISION);
    assertThat(descent.value()).isLessThan(1e-20);
  }

  @Test
  void endsNotFiniteWhereTheStartIs() {
    Descent descent =
        minimised(
            x -> new Residuals(new double[] {Double.NaN}, new double[][] {{1}}),
            Settings.DEFAULT,
            0);
    assertThat(descent.ending()).isEqualTo(Ending.NOT_FINITE);
    assertThat(descent.evaluations()).isEqualTo(1);
  }

  @Test
  void endsAtTheIterationLimit() {
    Descent descent = minimised(LevenbergMarquardtTest::rosenbrock, new Settings(0, 3), -1.2, 1);
    assertThat(descent.ending()).isEqualTo(Ending.ITERATION_LIMIT);
  }

  @Test
  void endsWithLineSearchFailureWhereTheGradientLies() {
    LevenbergMarquardt descent = descent(2, Settings.DEFAULT, NO_FLOOR);
    minimise(
        descent,
        LevenbergMarquardtTest::exponential,
        derivatives -> {
          derivatives[0] = -derivatives[0];
          derivatives[1] = -derivatives[1];
          return derivatives;
        },
        0.5,
        0.5);
    assertThat(descent.ending()).isEqualTo(Ending.LINE_SEARCH_FAILURE);
    assertThat(descent.point()).containsExactly(0.5, 0.5);
  }

  @Test
  void retreatsFromPlacesThatAreNotFinite() {
    // The square root is not defined below 0, and the first step leads there.
    Descent descent =
        minimised(
            x -> {
              double root = Math.sqrt(x[0]);
              return new Residuals(
                  new double[] {root - 0.1, 1}, new double[][] {{0.5 / root}, {0}});
            },
            Settings.DEFAULT,
            4);
    assertThat(descent.ending()).isEqualTo(Ending.CONVERGED_GRADIENT);
    assertThat(descent.point()[0]).isCloseTo(0.01, within(1e-6));
  }

  @Test
  void canBeUsedAgain() {
    LevenbergMarquardt again = descent(2, Settings.DEFAULT, NO_FLOOR);
    minimise(again, LevenbergMarquardtTest::rosenbrock, UnaryOperator.identity(), -1.2, 1);
    minimise(again, LevenbergMarquardtTest::rosenbrock, UnaryOperator.identity(), -2.2, 2);
    Descent fresh = minimised(LevenbergMarquardtTest::rosenbrock, Settings.DEFAULT, -2.2, 2);
    assertThat(again.point()).isEqualTo(fresh.point());
    assertThat(again.evaluations()).isEqualTo(fresh.evaluations());
  }
}
