package dev.scalesweep.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.hipparchus.analysis.integration.SimpsonIntegrator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HuberDensityTest {
  private static double huber(double residual, double knee) {
    double size = Math.abs(residual);
    return size <= knee ? size * size / 2 : knee * (size - knee / 2);
  }

  private static double density(double residual, double knee, double scale) {
    return Math.exp(new HuberDensity(knee).logLikelihood(huber(residual, knee), 1, scale));
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "0.001, 0.002", "3, 0.5", "0.05, 2"})
  void integratesToOne(double knee, double scale) {
    // Beyond the knee it falls by e over each scale^2 / knee; 40 of them are nothing.
    double end = knee + 40 * scale * scale / knee;
    double half =
        new SimpsonIntegrator(1e-9, 1e-12, 3, 30)
                .integrate(1 << 22, it -> density(it, knee, scale), 0, knee)
            + new SimpsonIntegrator(1e-9, 1e-12, 3, 30)
                .integrate(1 << 22, it -> density(it, knee, scale), knee, end);
    assertThat(2 * half).isCloseTo(1, within(1e-6));
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "0.001, 0.00001", "0.001, 4", "7, 0.2"})
  void theScaleHasTheLargestLikelihood(double knee, double sum) {
    HuberDensity density = new HuberDensity(knee);
    double scale = density.scale(sum, 50);
    double best = density.logLikelihood(sum, 50, scale);
    for (double other : new double[] {0.9, 0.999, 1.001, 1.1}) {
      assertThat(density.logLikelihood(sum, 50, other * scale)).isLessThan(best);
    }
  }

  /** With the knee far out it is the normal density, whose scale is the root mean square. */
  @Test
  void withADistantKneeIsNormal() {
    double[] residuals = {0.3, -1.2, 0.7, 2.0, -0.4};
    double squares = Arrays.stream(residuals).map(it -> it * it).sum();
    double variance = squares / residuals.length;
    HuberDensity density = new HuberDensity(100);
    double scale = density.scale(squares / 2, residuals.length);
    assertThat(scale).isCloseTo(Math.sqrt(variance), within(1e-12));
    assertThat(density.logLikelihood(squares / 2, residuals.length, scale))
        .isCloseTo(-2.5 * (Math.log(2 * Math.PI * variance) + 1), within(1e-12));
  }
}
