package dev.scalesweep.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.scalesweep.TestBackends;
import dev.scalesweep.TestLaws;
import dev.scalesweep.fit.LineResponse;
import dev.scalesweep.fit.Measure;
import dev.scalesweep.fit.ParameterSpace;
import dev.scalesweep.frontier.ComputeOptimum;
import dev.scalesweep.law.Law;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DecisionMeasureTest {
  private static final double BUDGET = 1e24;

  /** log E, log A, log B, alpha, beta. */
  private static final double[] POINT = {0.597, 6.169, 7.670, 0.3473, 0.3672};

  private final Law law = TestLaws.chinchilla();
  private final ParameterSpace space = ParameterSpace.of(law);
  private final ComputeOptimum optimum = new ComputeOptimum(law, TestBackends.reference());
  private final LineResponse response = new LineResponse(space, TestBackends.reference());

  private DecisionMeasure measure(Decision decision) {
    return new DecisionMeasure(space, 0, optimum, response, decision, BUDGET);
  }

  private double natural(Decision decision) {
    DecisionMeasure measure = measure(decision);
    return measure.natural(measure.at(POINT).value());
  }

  /** Hoffmann et al. 2022 (arXiv 2203.15556), equation 4. */
  @Test
  void isThatOfTheClosedForm() {
    double alpha = POINT[3];
    double beta = POINT[4];
    double ratio = alpha * Math.exp(POINT[1]) / (beta * Math.exp(POINT[2]));
    double g = Math.pow(ratio, 1 / (alpha + beta));
    double n = g * Math.pow(BUDGET / 6, beta / (alpha + beta));
    double d = BUDGET / 6 / n;
    double loss =
        Math.exp(POINT[0])
            + Math.exp(POINT[1]) / Math.pow(n, alpha)
            + Math.exp(POINT[2]) / Math.pow(d, beta);
    assertThat(natural(Decision.N_OPT)).isCloseTo(n, within(1e-12 * n));
    assertThat(natural(Decision.D_OPT)).isCloseTo(d, within(1e-12 * d));
    assertThat(natural(Decision.TOKENS_PER_PARAMETER)).isCloseTo(d / n, within(1e-12 * d / n));
    assertThat(natural(Decision.LOSS)).isCloseTo(loss, within(1e-13));
    assertThat(natural(Decision.N_EXPONENT)).isCloseTo(beta / (alpha + beta), within(1e-13));
    assertThat(natural(Decision.D_EXPONENT)).isCloseTo(alpha / (alpha + beta), within(1e-13));
  }

  @ParameterizedTest
  @EnumSource(Decision.class)
  void hasTheGradientOfItsDifferences(Decision decision) {
    DecisionMeasure measure = measure(decision);
    double[] gradient = measure.at(POINT).gradient();
    for (int i = 0; i < POINT.length; i++) {
      double difference = (moved(measure, i, 1e-5) - moved(measure, i, -1e-5)) / 2e-5;
      assertThat(gradient[i]).isCloseTo(difference, within(1e-7 + 1e-7 * Math.abs(difference)));
    }
  }

  private static double moved(Measure measure, int coordinate, double by) {
    double[] moved = POINT.clone();
    moved[coordinate] += by;
    return measure.at(moved).value();
  }

  @ParameterizedTest
  @EnumSource(Decision.class)
  void isFollowedFromPointToPoint(Decision decision) {
    DecisionMeasure measure = measure(decision);
    Measure.Tracker tracker = measure.tracker();
    double[] point = POINT.clone();
    for (int step = 0; step < 20; step++) {
      point[step % point.length] *= 1.05;
      Measure.Local expected = measure.at(point);
      Measure.Local followed = tracker.at(point);
      assertThat(followed.value())
          .isCloseTo(expected.value(), within(1e-13 * Math.abs(expected.value())));
      assertThat(followed.gradient()).containsExactly(expected.gradient(), within(1e-6));
    }
  }

  @ParameterizedTest
  @EnumSource(Decision.class)
  void isNoneWhereThereIsNoOptimum(Decision decision) {
    double[] point = POINT.clone();
    point[3] = -0.1;
    assertThat(measure(decision).at(point).value()).isNaN();
    assertThat(measure(decision).tracker().at(point).value()).isNaN();
  }
}
