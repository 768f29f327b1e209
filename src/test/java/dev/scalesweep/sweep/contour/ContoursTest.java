package dev.scalesweep.sweep.contour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Test;

/** Planes of several windows: 256 × 1024 squares each. */
class ContoursTest {
  private static final int ROWS = 600;
  private static final int COLUMNS = 2100;

  private static double[] axis(double from, double to, int points) {
    double[] axis = new double[points];
    Arrays.setAll(axis, i -> from + (to - from) * i / (points - 1));
    return axis;
  }

  private static double[] table(double[] rows, double[] columns, DoubleBinaryOperator loss) {
    double[] table = new double[rows.length * columns.length];
    Arrays.setAll(
        table, i -> loss.applyAsDouble(rows[i / columns.length], columns[i % columns.length]));
    return table;
  }

  private static List<Contour> find(
      double[] rows, double[] columns, double[] table, int threads, Double... levels)
      throws InterruptedException {
    Contours.Losses losses =
        (window, cells) -> {
          for (int row = 0; row < window.rows(); row++) {
            int from = (int) ((window.row() + row) * columns.length + window.column());
            System.arraycopy(table, from, cells, row * window.columns(), window.columns());
          }
        };
    return new Contours(rows, columns, List.of(levels)).find(threads, () -> losses, _ -> {});
  }

  @Test
  void aHillHasACircleAtEachLevel() throws InterruptedException {
    double[] rows = axis(-1, 1, ROWS);
    double[] columns = axis(-1, 1, COLUMNS);
    double[] table = table(rows, columns, (x, y) -> x * x + y * y);
    List<Contour> circles = find(rows, columns, table, 2, 0.81, 0.25, 2.5);
    assertThat(circles).hasSize(2);
    for (Contour circle : circles) {
      List<double[]> points = circle.points();
      assertThat(points.getFirst()).isEqualTo(points.getLast());
      double length = 0;
      for (int i = 1; i < points.size(); i++) {
        double[] point = points.get(i);
        double[] before = points.get(i - 1);
        assertThat(Math.hypot(point[0], point[1]))
            .isCloseTo(Math.sqrt(circle.level()), within(1e-5));
        length += Math.hypot(point[0] - before[0], point[1] - before[1]);
      }
      assertThat(length).isCloseTo(2 * Math.PI * Math.sqrt(circle.level()), within(1e-3));
    }
  }

  @Test
  void aLineThatEndsAtTheBordersIsOne() throws InterruptedException {
    double[] rows = axis(1, 2, ROWS);
    double[] columns = axis(1, 2, COLUMNS);
    double[] table = table(rows, columns, (x, y) -> x * y);
    List<Contour> lines = find(rows, columns, table, 2, 2.5);
    assertThat(lines).hasSize(1);
    for (double[] point : lines.getFirst().points()) {
      assertThat(point[0] * point[1]).isCloseTo(2.5, within(1e-5));
    }
  }

  /** The share is linear in the loss, and so by ratio in a size. */
  @Test
  void betweenSizesAPointLiesByRatio() throws InterruptedException {
    double[] table = {Math.log(1e6), Math.log(1e6), Math.log(1e8), Math.log(1e8)};
    List<Contour> lines =
        find(new double[] {1e6, 1e8}, new double[] {-1, 3}, table, 1, Math.log(1e7));
    assertThat(lines).hasSize(1);
    assertThat(lines.getFirst().points()).hasSize(2);
    for (double[] point : lines.getFirst().points()) {
      assertThat(point[0]).isCloseTo(1e7, within(1e-2));
    }
  }

  /** Whatever the saddles: no crossed edge is lost or twice there. */
  @Test
  void everyCrossedEdgeOfARoughPlaneIsOnceInALine() throws InterruptedException {
    double[] rows = axis(0, ROWS - 1, ROWS);
    double[] columns = axis(0, COLUMNS - 1, COLUMNS);
    SplittableRandom random = new SplittableRandom(3);
    double[] table = table(rows, columns, (_, _) -> random.nextDouble());
    List<Contour> lines = find(rows, columns, table, 2, 0.7);
    Set<List<Double>> points = new HashSet<>();
    int count = 0;
    for (Contour line : lines) {
      boolean closed = Arrays.equals(line.points().getFirst(), line.points().getLast());
      for (double[] point : line.points()) {
        points.add(List.of(point[0], point[1]));
      }
      count += line.points().size() - (closed ? 1 : 0);
    }
    int crossed = 0;
    for (int i = 0; i < table.length; i++) {
      boolean above = table[i] >= 0.7;
      crossed += i % COLUMNS < COLUMNS - 1 && above != table[i + 1] >= 0.7 ? 1 : 0;
      crossed += i + COLUMNS < table.length && above != table[i + COLUMNS] >= 0.7 ? 1 : 0;
    }
    assertThat(count).isEqualTo(crossed);
    assertThat(points).hasSize(crossed);
  }

  @Test
  void theNumberOfThreadsDoesNotMatter() throws InterruptedException {
    double[] rows = axis(-3, 4, ROWS);
    double[] columns = axis(-2, 5, COLUMNS);
    double[] table = table(rows, columns, (x, y) -> Math.sin(7 * x) * Math.cos(9 * y));
    List<Contour> one = find(rows, columns, table, 1, -0.5, 0.0, 0.5);
    List<Contour> two = find(rows, columns, table, 2, -0.5, 0.0, 0.5);
    assertThat(two).hasSameSizeAs(one).hasSizeGreaterThan(100);
    for (int i = 0; i < one.size(); i++) {
      assertThat(two.get(i).level()).isEqualTo(one.get(i).level());
      assertThat(two.get(i).points().toArray(double[][]::new))
          .isDeepEqualTo(one.get(i).points().toArray(double[][]::new));
    }
  }

  @Test
  void linesEndWhereNumbersDo() throws InterruptedException {
    double[] rows = axis(-1, 1, ROWS);
    double[] columns = axis(-1, 1, COLUMNS);
    double[] table = table(rows, columns, (x, y) -> y > 0.5 ? Double.NaN : x * x + y * y);
    List<Contour> lines = find(rows, columns, table, 2, 0.81);
    assertThat(lines).hasSize(1);
    double[] first = lines.getFirst().points().getFirst();
    assertThat(first[1]).isCloseTo(0.5, within(2e-3));
    assertThat(lines.getFirst().points().getLast()[1]).isCloseTo(0.5, within(2e-3));
    assertThat(first[0]).isNotEqualTo(lines.getFirst().points().getLast()[0]);
  }
}
