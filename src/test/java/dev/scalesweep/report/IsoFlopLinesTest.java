package dev.scalesweep.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Point2D;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IsoFlopLinesTest {
  private static final Window N = new Window(Scale.LOG, 7, 12);
  private static final Window D = new Window(Scale.LOG, 9, 14);

  @ParameterizedTest
  @ValueSource(doubles = {1e17, 1e19, 5.76e23, 1e26})
  void theLineCrossesTheMapFromBorderToBorder(double budget) {
    List<Point2D> points = IsoFlopLines.of(budget, N, D).orElseThrow().points();
    assertThat(points)
        .allSatisfy(p -> {
          assertThat(p.getX()).isBetween(7 - 1e-9, 12 + 1e-9);
          assertThat(p.getY()).isBetween(9 - 1e-9, 14 + 1e-9);
          assertThat(6 * Math.pow(10, p.getX() + p.getY()) / budget).isCloseTo(1, within(1e-9));
        });
    Point2D first = points.getFirst();
    Point2D last = points.getLast();
    assertThat(Math.min(first.getX() - 7, 14 - first.getY())).isCloseTo(0, within(1e-9));
    assertThat(Math.min(12 - last.getX(), last.getY() - 9)).isCloseTo(0, within(1e-9));
  }

  @ParameterizedTest
  @ValueSource(doubles = {5e16, 7e26, 0, -1e20, Double.NaN, Double.POSITIVE_INFINITY})
  void aBudgetThatMissesTheMapHasNoLine(double budget) {
    assertThat(IsoFlopLines.of(budget, N, D)).isEmpty();
  }

  @Test
  void theLineIsCurvedOnLinearAxesThatBeginAtZero() {
    Window linear = new Window(Scale.LINEAR, 0, 1e10);
    List<Point2D> points = IsoFlopLines.of(6e18, linear, linear).orElseThrow().points();
    assertThat(points.getFirst().getX()).isCloseTo(1e8, within(1.0));
    assertThat(points.getLast().getY()).isCloseTo(1e8, within(1.0));
    assertThat(points)
        .allSatisfy(p -> assertThat(p.getX() * p.getY() / 1e18).isCloseTo(1, within(1e-9)));
  }

  @Test
  void axesWithoutPositiveValuesHaveNoLine() {
    Window negative = new Window(Scale.LINEAR, -5, -1);
    assertThat(IsoFlopLines.of(1e3, negative, D)).isEmpty();
    assertThat(IsoFlopLines.of(1e3, N, negative)).isEmpty();
  }
}
