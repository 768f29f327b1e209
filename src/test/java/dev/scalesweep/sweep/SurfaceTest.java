package dev.scalesweep.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.scalesweep.TestBackends;
import dev.scalesweep.TestLaws;
import dev.scalesweep.backend.Backend;
import dev.scalesweep.backend.Precision;
import dev.scalesweep.backend.Tile;
import dev.scalesweep.expr.Condition;
import dev.scalesweep.expr.Formula;
import dev.scalesweep.input.Mistake;
import dev.scalesweep.input.Place;
import dev.scalesweep.law.Law;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SurfaceTest {
  private final Law law = TestLaws.chinchilla();
  private final Map<String, Double> values = law.fits().get("hoffmann").values();

  private static Axis axis(String name, double from, double to, int points) {
    double[] range = points == 1 ? new double[] {from} : TestLaws.logSpaced(from, to, points);
    return new Axis(name, "", range);
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "1, 13", "13, 1", "7, 255", "257, 6", "25, 702", "2, 40003", "40003, 2"})
  void isTheLawAtEveryCellAndTheSameBitsEverywhere(int rows, int columns)
      throws InterruptedException {
    List<Axis> axes = List.of(axis("N", 1e7, 1e12, rows), axis("D", 1e9, 1e14, columns));
    double[] expected = compute(TestBackends.reference(), axes, 1);
    assertThat(expected).hasSize(rows * columns);
    for (int i = 0; i < rows; i += 5) {
      for (int j = 0; j < columns; j += 5) {
        double loss = at(axes.get(0).values()[i], axes.get(1).values()[j]);
        assertThat(expected[i * columns + j]).isCloseTo(loss, within(1e-14 * loss));
      }
    }
    for (Backend backend : TestBackends.all()) {
      for (int threads : new int[] {1, 2, 7}) {
        assertThat(compute(backend, axes, threads)).isEqualTo(expected);
      }
    }
  }

  private double at(double n, double d) {
    Map<String, Double> all = new HashMap<>(values);
    all.put("N", n);
    all.put("D", d);
    return law.evaluate(all);
  }

  private double[] compute(Backend backend, List<Axis> axes, int threads)
      throws InterruptedException {
    return new Surface(law, backend, axes, values).compute(threads, _ -> {});
  }

  @Test
  void takesAxesOverParametersAndMoreThanTwo() throws InterruptedException {
    List<Axis> axes =
        List.of(
            new Axis("alpha", "", new double[] {0.3, 0.34, 0.4}),
            axis("D", 1e9, 1e12, 4),
            axis("N", 1e8, 1e10, 5));
    double[] loss = new Surface(law, TestBackends.vector(), axes, values).compute(2, _ -> {});
    Map<String, Double> all = new HashMap<>(values);
    int cell = 0;
    for (double alpha : axes.get(0).values()) {
      for (double d : axes.get(1).values()) {
        for (double n : axes.get(2).values()) {
          all.putAll(Map.of("alpha", alpha, "D", d, "N", n));
          assertThat(loss[cell++]).isCloseTo(law.evaluate(all), within(1e-13));
        }
      }
    }
  }

  @Test
  void hasTheSameBitsWhereItHasManyTiles() throws InterruptedException {
    List<Axis> axes = List.of(axis("D", 1e9, 1e14, 1200), axis("N", 1e7, 1e12, 1100));
    double[] all = compute(TestBackends.vector(), axes, 2);
    for (int row = 0; row < 1200; row += 400) {
      Axis one = new Axis("D", "", new double[] {axes.getFirst().values()[row]});
      assertThat(Arrays.copyOfRange(all, row * 1100, (row + 1) * 1100))
          .isEqualTo(compute(TestBackends.vector(), List.of(one, axes.getLast()), 1));
    }
  }

  @Test
  void endsWhenItsThreadIsInterrupted() {
    List<Axis> axes = List.of(axis("D", 1e9, 1e14, 1_000_000), axis("N", 1e7, 1e12, 1_000_000));
    try (Surface surface = new Surface(law, TestBackends.vector(), axes, values)) {
      Thread.currentThread().interrupt();
      assertThatThrownBy(() -> surface.visit(2, new Visitors(List.of(Nothing::new)), _ -> {}))
          .isInstanceOf(InterruptedException.class);
    }
  }

  private static final class Nothing implements CellVisitor {
    @Override
    public void begin(long number, Tile tile) {}

    @Override
    public void take(Segment segment) {}

    @Override
    public void end() {}
  }

  @Test
  void givesDerivativesByAxesAndParameters() throws InterruptedException {
    List<Axis> axes = List.of(axis("N", 1e8, 1e11, 3), axis("D", 1e9, 1e12, 5));
    SurfaceOutputs outputs =
        new SurfaceOutputs(
            List.of(
                new Derived.Slope("d", "D"),
                new Derived.Slope("a", "alpha"),
                new Derived.Slope("e", "E")),
            Precision.FLOAT64);
    double[][] cells;
    try (Surface surface = new Surface(law, TestBackends.vector(), axes, values, outputs)) {
      cells = surface.computeAll(1, _ -> {}).outputs();
      assertThat(surface.kernelNanoseconds()).isEmpty();
    }
    for (int i = 0; i < 15; i++) {
      double n = axes.get(0).values()[i / 5];
      double d = axes.get(1).values()[i % 5];
      double ofN = values.get("A") * Math.pow(n, -values.get("alpha"));
      double ofD = values.get("B") * Math.pow(d, -values.get("beta"));
      assertThat(cells[0][i]).isCloseTo(values.get("E") + ofN + ofD, withinPercentage(1e-11));
      assertThat(cells[1][i]).isCloseTo(-values.get("beta") * ofD / d, withinPercentage(1e-11));
      assertThat(cells[2][i]).isCloseTo(-Math.log(n) * ofN, withinPercentage(1e-11));
      assertThat(cells[3][i]).isEqualTo(1);
    }
  }

  /** NaN where x is below zero; equal to 1 in some cells. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "x < y",
        "x <= y",
        "x > y",
        "x >= y",
        "x == y",
        "x != y",
        "log(x) < 0.5",
        "log(x) <= 0.5",
        "log(x) == log(x)",
        "log(x) != log(x)",
        "not log(x) > 0.5",
        "x < 1 or y > 2",
        "x < 2 and (y > 1 or x == 0)",
        "loss >= 3",
        "sum < 3"
      })
  void onlyCellsThatAConditionHoldsForAreComputed(String text) throws InterruptedException {
    double[] points = {-1, 0, 0.5, 1, 1.5, 2, 3};
    List<Axis> axes = List.of(new Axis("x", "", points), new Axis("y", "", points));
    Place place = Place.of("test");
    Condition condition = Condition.parse(text, place);
    SurfaceOutputs outputs =
        new SurfaceOutputs(
            List.of(new Derived.Value("sum", Formula.parse("x + y", place))),
            Optional.empty(),
            Optional.of(condition),
            Precision.FLOAT64);
    Law law = TestLaws.of("x * x + y", "x", "y");
    for (Backend backend : List.of(TestBackends.vector(), TestBackends.reference())) {
      try (Surface surface = new Surface(law, backend, axes, Map.of(), outputs)) {
        check(surface.computeAll(2, _ -> {}), condition, points);
      }
    }
  }

  private static void check(SurfaceCells cells, Condition condition, double[] points) {
    for (int cell = 0; cell < cells.isComputed().length; cell++) {
      double x = points[cell / points.length];
      double y = points[cell % points.length];
      Map<String, Double> values = Map.of("x", x, "y", y, "sum", x + y, "loss", x * x + y);
      boolean holds = condition.test(new Point(values));
      assertThat(cells.isComputed()[cell]).as("x = %s, y = %s", x, y).isEqualTo(holds);
      assertThat(cells.outputs()[0][cell])
          .isEqualTo(Double.valueOf(holds ? x * x + y : Double.NaN));
      assertThat(cells.outputs()[1][cell]).isEqualTo(Double.valueOf(holds ? x + y : Double.NaN));
    }
  }

  private record Point(Map<String, Double> values) implements Condition.Row {
    @Override
    public double number(String name) {
      return values.get(name);
    }

    @Override
    public String text(String name) {
      throw new IllegalArgumentException(name);
    }
  }

  @Test
  void singlePrecisionIsForDevices() {
    List<Axis> axes = List.of(axis("N", 1e8, 1e11, 3), axis("D", 1e9, 1e12, 5));
    SurfaceOutputs single = new SurfaceOutputs(List.of(), Precision.FLOAT32);
    assertThatThrownBy(() -> new Surface(law, TestBackends.reference(), axes, values, single))
        .isInstanceOf(Mistake.class)
        .hasMessage("precision single is for devices; backend reference computes in double");
  }

  @Test
  void tellsOfEveryCell() throws InterruptedException {
    AtomicLong cells = new AtomicLong();
    List<Axis> axes = List.of(axis("N", 1e7, 1e12, 30), axis("D", 1e9, 1e14, 17));
    new Surface(law, TestBackends.vector(), axes, values).compute(2, cells::addAndGet);
    assertThat(cells).hasValue(30 * 17);
  }

  @Test
  void rangesBeginAndEndExactly() {
    double[] log = Axis.range(1e7, 1e12, 401, Axis.Spacing.LOG);
    assertThat(log[0]).isEqualTo(1e7);
    assertThat(log[400]).isEqualTo(1e12);
    assertThat(log[80]).isCloseTo(1e8, within(1e-6));
    assertThat(Axis.range(0, 1, 11, Axis.Spacing.LINEAR)[3]).isCloseTo(0.3, within(1e-16));
  }
}
