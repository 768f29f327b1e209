package dev.scalesweep.kernels.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * As plain Java against {@link StrictMath}, whose own error is below 1 ulp and so leaves 2 for the
 * distance between the two.
 */
class KernelFunctionsTest {
  private static final int POINTS = 1 << 19;

  @Test
  void expIsWithinTwoUlp() {
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < POINTS; i++) {
      double x = random.nextDouble(-708, 709.78);
      double expected = StrictMath.exp(x);
      check(x, KernelFunctions.exp(x), expected);
    }
  }

  /** Of the whole range by bits, and around 1. */
  @Test
  void logIsWithinTwoUlp() {
    SplittableRandom random = new SplittableRandom(2);
    for (int i = 0; i < POINTS; i++) {
      double x = Double.longBitsToDouble(random.nextLong(0x0010000000000000L, 0x7ff0000000000000L));
      check(x, KernelFunctions.log(x), StrictMath.log(x));
      double near = random.nextDouble(0.6, 1.7);
      check(near, KernelFunctions.log(near), StrictMath.log(near));
    }
  }

  private static void check(double x, double value, double expected) {
    double error = Math.abs(value - expected) / Math.ulp(expected);
    if (!(error <= 2)) {
      throw new AssertionError("of " + x + ": " + value + ", " + error + " ulp off");
    }
  }

  @ParameterizedTest
  @ValueSource(
      doubles = {
        0,
        -0.0,
        1,
        -1,
        709.79,
        710,
        1e300,
        -709,
        -1e300,
        Double.MAX_VALUE,
        Double.MIN_NORMAL,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        Double.NaN
      })
  void specialValuesAreThoseOfJava(double x) {
    double exp = x < -708 ? 0 : StrictMath.exp(x);
    assertThat(KernelFunctions.exp(x)).isEqualTo(Double.valueOf(exp));
    assertThat(KernelFunctions.log(x)).isEqualTo(Double.valueOf(StrictMath.log(x)));
  }

  @Test
  void whatIsSmallerThanTheSmallestNormalNumberCountsAsZero() {
    assertThat(KernelFunctions.log(Double.MIN_VALUE)).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(KernelFunctions.exp(-708.5)).isZero();
  }
}
