package dev.scalesweep.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Point2D;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ContoursTest {
  private static final double[] EVEN =
      IntStream.rangeClosed(0, 20).mapToDouble(k -> k / 20.0).toArray();
  private static final double[] UNEVEN = {0, 0.1, 0.15, 0.4, 0.5, 0.9, 1};

  private static Grid grid(double[] x, double[] y, DoubleBinaryOperator function) {
    double[][] values = new double[x.length][y.length];
    for (int i = 0; i < x.length; i++) {
      for (int j = 0; j < y.length; j++) {
        values[i][j] = function.applyAsDouble(x[i], y[j]);
      }
    }
    return new Grid(x, y, values);
  }

  @Test
  void aPlaneHasOneStraightLineFromBorderToBorder() {
    List<Curve> curves = Contours.of(grid(UNEVEN, EVEN, Double::sum), 0.73);
    assertThat(curves).hasSize(1);
    assertThat(curves.getFirst().isClosed()).isFalse();
    List<Point2D> points = curves.getFirst().points();
    assertThat(points)
        .allSatisfy(p -> assertThat(p.getX() + p.getY()).isCloseTo(0.73, within(1e-12)));
    assertThat(List.of(points.getFirst().getX(), points.getLast().getX()))
        .usingElementComparator((a, b) -> Math.abs(a - b) < 1e-12 ? 0 : Double.compare(a, b))
        .containsExactlyInAnyOrder(0.0, 0.73);
  }

  @Test
  void aConeHasOneClosedCircle() {
    double step = 0.01;
    double[] axis = IntStream.rangeClosed(-100, 100).mapToDouble(k -> k * step).toArray();
    List<Curve> curves = Contours.of(grid(axis, axis, Math::hypot), 0.777);
    assertThat(curves).hasSize(1);
    assertThat(curves.getFirst().isClosed()).isTrue();
    // Linear interpolation of a function with curvature 1/r is off by less than step^2 / (8 r).
    assertThat(curves.getFirst().points())
        .allSatisfy(p ->
            assertThat(Math.hypot(p.getX(), p.getY()))
                .isCloseTo(0.777, within(step * step / (8 * 0.777))));
    assertThat(new Rail(curves.getFirst()).length()).isCloseTo(2 * Math.PI * 0.777, within(1e-3));
  }

  @Test
  void aSaddleWithAHighCentreCutsOffTheLowCorners() {
    Grid saddle =
        new Grid(new double[] {0, 1}, new double[] {0, 1}, new double[][] {{3, 0}, {0, 3}});
    assertThat(Contours.of(saddle, 1))
        .hasSize(2)
        .allSatisfy(curve -> assertThat(sides(curve)).isOne());
    assertThat(Contours.of(saddle, 2))
        .hasSize(2)
        .allSatisfy(curve -> assertThat(sides(curve)).isZero());
  }

  /** 1 if a line of the unit square cuts off a corner on the diagonal from (0, 1) to (1, 0). */
  private static long sides(Curve curve) {
    boolean left = curve.points().stream().anyMatch(p -> p.getX() == 0);
    boolean bottom = curve.points().stream().anyMatch(p -> p.getY() == 0);
    return left == bottom ? 0 : 1;
  }

  @Test
  void aHoleInterruptsALine() {
    DoubleBinaryOperator holed = (x, y) -> Math.hypot(x - 0.5, y - 0.5) < 0.2 ? Double.NaN : x - y;
    List<Curve> curves = Contours.of(grid(EVEN, EVEN, holed), 0.01);
    assertThat(curves).hasSize(2);
    assertThat(curves)
        .flatExtracting(Curve::points)
        .allSatisfy(p -> assertThat(p.distance(0.5, 0.5)).isGreaterThan(0.17));
  }

  @Test
  void anInfiniteCornerIsAHole() {
    Grid grid =
        new Grid(
            new double[] {0, 1},
            new double[] {0, 1},
            new double[][] {{0, 0}, {1, Double.POSITIVE_INFINITY}});
    assertThat(Contours.of(grid, 0.5)).isEmpty();
  }

  @Test
  void aLevelThatIsNotReachedHasNoLine() {
    assertThat(Contours.of(grid(EVEN, EVEN, Double::sum), 2.5)).isEmpty();
    assertThat(Contours.of(grid(EVEN, EVEN, (x, y) -> 1), 1)).isEmpty();
  }

  @Test
  void aGridOfOneRowHasNoLine() {
    assertThat(Contours.of(grid(EVEN, new double[] {0}, Double::sum), 0.5)).isEmpty();
  }
}
