package dev.scalesweep.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class HeldOutErrorsTest {
  private static final double[] OBSERVED = {2, 2, 2};

  /** Errors of log loss of 0.1, -0.3 and 0. */
  private static final double[] PREDICTED = {2 * Math.exp(0.1), 2 * Math.exp(-0.3), 2};

  @Test
  void areThoseOfLogLoss() {
    HeldOutErrors errors = HeldOutErrors.of(PREDICTED, OBSERVED, new double[] {1, 1, 1});
    assertThat(errors.mean()).isCloseTo(0.4 / 3, within(1e-14));
    assertThat(errors.maximum()).isCloseTo(0.3, within(1e-14));
    assertThat(errors.rootMeanSquare()).isCloseTo(Math.sqrt(0.1 / 3), within(1e-14));
    assertThat(errors.bias()).isCloseTo(-0.2 / 3, within(1e-14));
  }

  @Test
  void countRunsByTheirWeights() {
    HeldOutErrors errors = HeldOutErrors.of(PREDICTED, OBSERVED, new double[] {3, 1, 1});
    assertThat(errors.mean()).isCloseTo(0.6 / 5, within(1e-14));
    assertThat(errors.maximum()).isCloseTo(0.3, within(1e-14));
    assertThat(errors.rootMeanSquare()).isCloseTo(Math.sqrt(0.12 / 5), within(1e-14));
    assertThat(errors.bias()).isCloseTo(0, within(1e-14));
  }

  @Test
  void areNoNumbersWhereALossBelowZeroIsPredicted() {
    HeldOutErrors errors =
        HeldOutErrors.of(new double[] {2, -1, 2}, OBSERVED, new double[] {1, 1, 1});
    assertThat(errors.mean()).isNaN();
    assertThat(errors.maximum()).isNaN();
    assertThat(errors.rootMeanSquare()).isNaN();
    assertThat(errors.bias()).isNaN();
  }
}
