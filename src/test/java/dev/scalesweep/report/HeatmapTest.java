package dev.scalesweep.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.scalesweep.input.Mistake;
import org.junit.jupiter.api.Test;

class HeatmapTest {
  private static final Axis TWO = Examples.counting(2);
  private static final Axis THREE = Examples.counting(3);

  @Test
  void lossesAreRowByRowOfTheAxisAcross() {
    Heatmap heatmap = Examples.plain(TWO, THREE, 0, 1, 2, 3, 4, 5);
    assertThat(heatmap.loss(0, 2)).isEqualTo(2);
    assertThat(heatmap.loss(1, 0)).isEqualTo(3);
  }

  @Test
  void aLossPerCellIsDemanded() {
    assertThatExceptionOfType(Mistake.class)
        .isThrownBy(() -> Examples.plain(TWO, THREE, 1, 2))
        .withMessage(
            "The heatmap \"plain\" has 2 losses for 2 by 3 cells; it needs one for each cell.");
  }

  @Test
  void aFiniteLossIsDemanded() {
    assertThatExceptionOfType(Mistake.class)
        .isThrownBy(
            () -> Examples.plain(TWO, Examples.counting(1), Double.NaN, Double.NEGATIVE_INFINITY))
        .withMessage(
            "The heatmap \"plain\" has nothing to show: none of its 2 losses is a finite number.");
  }
}
