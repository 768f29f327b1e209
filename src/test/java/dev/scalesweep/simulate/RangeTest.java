package dev.scalesweep.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class RangeTest {
  private static final Range DECADES = new Range(1e7, 1e10, Spacing.LOG);
  private static final Range LINE = new Range(-2, 6, Spacing.LINEAR);

  @Test
  void logarithmicPointsHaveEqualRatios() {
    assertThat(DECADES.points(4)).containsExactly(new double[] {1e7, 1e8, 1e9, 1e10}, ulps(2e9));
  }

  @Test
  void linearPointsHaveEqualDistances() {
    assertThat(LINE.points(5)).containsExactly(-2, 0, 2, 4, 6);
  }

  @Test
  void bothEndsAreExact() {
    for (int count : new int[] {2, 3, 7, 41, 1000}) {
      assertThat(DECADES.points(count)).hasSize(count).startsWith(1e7).endsWith(1e10);
      assertThat(new Range(0.1, 0.7, Spacing.LINEAR).points(count)).startsWith(0.1).endsWith(0.7);
    }
  }

  @Test
  void endsThatAreFarApartDoNotOverflow() {
    assertThat(new Range(1e-300, 1e300, Spacing.LOG).points(3)[1]).isCloseTo(1, within(1e-12));
  }

  @Test
  void randomNumbersStandForTheSameSharesOfTheWay() {
    assertThat(DECADES.drawn(0)).isEqualTo(1e7);
    assertThat(DECADES.drawn(1.0 / 3)).isCloseTo(1e8, ulps(1e8));
    assertThat(LINE.drawn(0.25)).isEqualTo(0);
  }

  @Test
  void containsItsEndsAndWhatIsBetween() {
    assertThat(LINE.contains(-2)).isTrue();
    assertThat(LINE.contains(6)).isTrue();
    assertThat(LINE.contains(0)).isTrue();
    assertThat(LINE.contains(StrictMath.nextUp(6.0))).isFalse();
    assertThat(LINE.contains(StrictMath.nextDown(-2.0))).isFalse();
  }

  private static Offset<Double> ulps(double value) {
    return within(8 * StrictMath.ulp(value));
  }
}
