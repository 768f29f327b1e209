package dev.scalesweep.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.hipparchus.random.RandomGenerator;
import org.hipparchus.random.Well19937c;
import org.hipparchus.special.Erf;
import org.hipparchus.util.FastMath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class NoiseTest {
  private static final int MANY = 100_000;
  private static final double SCALE = 0.03;

  @Test
  void logNormalNoiseIsNormalInTheLogarithm() {
    double[] logarithms = logarithms(new Noise(NoiseKind.LOG_NORMAL, SCALE, 0, 0));
    Samples.assertDistribution(logarithms, x -> (1 + Erf.erf(x / (SCALE * FastMath.sqrt(2)))) / 2);
    // Standard errors of the mean and of the standard deviation of normal samples; 4 of them.
    double mean = Arrays.stream(logarithms).average().orElseThrow();
    assertThat(mean).isCloseTo(0, within(4 * SCALE / FastMath.sqrt(MANY)));
    assertThat(rootMeanSquare(logarithms))
        .isCloseTo(SCALE, within(4 * SCALE / FastMath.sqrt(2.0 * MANY)));
  }

  @Test
  void laplaceNoiseIsDoubleExponentialInTheLogarithm() {
    double[] logarithms = logarithms(new Noise(NoiseKind.LAPLACE, SCALE, 0, 0));
    Samples.assertDistribution(
        logarithms, x -> x < 0 ? FastMath.exp(x / SCALE) / 2 : 1 - FastMath.exp(-x / SCALE) / 2);
    // The square has the mean 2 and the variance 24 - 4 of scale² and scale⁴.
    assertThat(rootMeanSquare(logarithms) * rootMeanSquare(logarithms) / (SCALE * SCALE))
        .isCloseTo(2, within(4 * FastMath.sqrt(20.0 / MANY)));
  }

  @Test
  void withoutNoiseTheLossIsNotTouched() {
    assertThat(factors(new Noise(NoiseKind.NONE, 0, 0, 0))).containsOnly(1);
  }

  @Test
  void outliersLieAboveByAnExponentialDeviateOfTheirLogarithm() {
    double share = 0.05;
    double[] factors = factors(new Noise(NoiseKind.NONE, 0, share, 0.2));
    double[] outliers = Arrays.stream(factors).filter(factor -> factor != 1).toArray();
    // A binomial share has the standard deviation sqrt(p (1 - p) / n); 4 of them.
    assertThat((double) outliers.length / MANY)
        .isCloseTo(share, within(4 * FastMath.sqrt(share * (1 - share) / MANY)));
    Samples.assertDistribution(
        Arrays.stream(outliers).map(StrictMath::log).toArray(), y -> 1 - FastMath.exp(-y / 0.2));
  }

  @ParameterizedTest
  @EnumSource(names = {"LOG_NORMAL", "LAPLACE"})
  void allOtherNoiseStaysWhenOutliersAreAdded(NoiseKind kind) {
    double[] plain = factors(new Noise(kind, SCALE, 0, 0));
    double[] outlying = factors(new Noise(kind, SCALE, 0.1, 0.2));
    long changed = 0;
    for (int i = 0; i < MANY; i++) {
      assertThat(outlying[i]).isGreaterThanOrEqualTo(plain[i]);
      changed += outlying[i] == plain[i] ? 0 : 1;
    }
    assertThat((double) changed / MANY).isCloseTo(0.1, within(4 * FastMath.sqrt(0.09 / MANY)));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1 - 0x1p-52})
  void theEndsOfTheRandomNumbersGiveFiniteNoise(double number) {
    for (NoiseKind kind : NoiseKind.values()) {
      double factor = new Noise(kind, 1, 1, 1).factor(always(number));
      assertThat(factor).isFinite().isPositive();
    }
  }

  private static double[] logarithms(Noise noise) {
    return Arrays.stream(factors(noise)).map(StrictMath::log).toArray();
  }

  private static double[] factors(Noise noise) {
    RandomGenerator random = new Well19937c(11);
    double[] factors = new double[MANY];
    Arrays.setAll(factors, _ -> noise.factor(random));
    return factors;
  }

  private static double rootMeanSquare(double[] values) {
    return FastMath.sqrt(Arrays.stream(values).map(it -> it * it).average().orElseThrow());
  }

  private static RandomGenerator always(double number) {
    return new Well19937c(0) {
      @Override
      public double nextDouble() {
        return number;
      }
    };
  }
}
