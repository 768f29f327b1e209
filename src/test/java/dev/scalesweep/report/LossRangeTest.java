package dev.scalesweep.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LossRangeTest {
  private static double[] evenly(double from, double to) {
    return IntStream.rangeClosed(0, 1000).mapToDouble(k -> from + (to - from) * k / 1000).toArray();
  }

  @Test
  void evenlySpreadLossesAreNotClipped() {
    assertThat(LossRange.of(evenly(2, 4))).isEqualTo(new LossRange(Scale.LINEAR, 2, 4, 2, 4));
  }

  @Test
  void aLongTailIsClippedOnItsSideOnly() {
    double[] loss = evenly(2, 4);
    loss[1000] = 500;
    LossRange range = LossRange.of(loss);
    assertThat(range.low()).isEqualTo(2);
    assertThat(range.high()).isBetween(3.9, 4.0);
    assertThat(range.greatest()).isEqualTo(500);
  }

  @Test
  void lossesOverAWideRatioAreColouredByTheirLogarithm() {
    assertThat(LossRange.of(evenly(0.1, 100)).scale()).isEqualTo(Scale.LOG);
    assertThat(LossRange.of(evenly(-100, 100)).scale()).isEqualTo(Scale.LINEAR);
  }

  @Test
  void lossesThatAreNotFiniteDoNotCount() {
    LossRange range =
        LossRange.of(
            new double[] {Double.NaN, 3, Double.POSITIVE_INFINITY, 2, Double.NEGATIVE_INFINITY});
    assertThat(range).isEqualTo(new LossRange(Scale.LINEAR, 2, 3, 2, 3));
  }

  @Test
  void oneLossIsARangeOfItsOwn() {
    assertThat(LossRange.of(new double[] {2.5, 2.5}))
        .isEqualTo(new LossRange(Scale.LINEAR, 2.5, 2.5, 2.5, 2.5));
  }
}
