package dev.scalesweep.sweep.reduce;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scalesweep.TestBackends;
import dev.scalesweep.TestLaws;
import dev.scalesweep.backend.Backend;
import dev.scalesweep.backend.Precision;
import dev.scalesweep.expr.Formula;
import dev.scalesweep.input.Place;
import dev.scalesweep.sweep.Axis;
import dev.scalesweep.sweep.Derived;
import dev.scalesweep.sweep.Surface;
import dev.scalesweep.sweep.SurfaceOutputs;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParetoFrontTest {
  private static final int BINS = 40;
  private static final String LOSS = "1.8 + 482 / N^0.35 + 2085 / D^0.37";

  /** A front with the outputs of all cells. */
  private record Found(double[][] outputs, ParetoFront front) {}

  private static Found find(String law, String cost, Backend backend, int threads)
      throws InterruptedException {
    List<Axis> axes =
        List.of(
            new Axis("N", "", TestLaws.logSpaced(1e7, 1e12, 300)),
            new Axis("D", "", TestLaws.logSpaced(1e9, 1e14, 1100)));
    Derived derived = new Derived.Value("cost", Formula.parse(cost, Place.of("test")));
    SurfaceOutputs outputs = new SurfaceOutputs(List.of(derived), Precision.FLOAT64);
    try (Surface surface =
        new Surface(TestLaws.of(law, "N", "D"), backend, axes, Map.of(), outputs)) {
      ParetoFront front = new Kept.Front(0, 1, BINS).of(surface);
      Reduction reduction = new Reduction(List.of(front), backend.scan(), Partials.FORGOTTEN);
      surface.visit(threads, reduction, _ -> {});
      return new Found(surface.computeAll(1, _ -> {}).outputs(), front);
    }
  }

  /** Inference, training, and what neither rises nor falls. */
  @ParameterizedTest
  @ValueSource(strings = {"2 * N", "6 * N * D", "1e12 + 1e3 * (log(N) - 20)^2 * D", "log(N) - 20"})
  void noCellBeatsItByMoreThanAnInterval(String cost) throws InterruptedException {
    Found found = find(LOSS, cost, TestBackends.vector(), 2);
    double[] values = found.outputs()[0];
    double[] costs = found.outputs()[1];
    List<ParetoFront.Point> points = found.front().points();
    for (int i = 0; i < points.size(); i++) {
      ParetoFront.Point point = points.get(i);
      assertThat(point.value()).isEqualTo(values[(int) point.cell()]);
      assertThat(point.cost()).isEqualTo(costs[(int) point.cell()]);
      if (i > 0) {
        assertThat(point.value()).isLessThan(points.get(i - 1).value());
        assertThat(point.cost()).isGreaterThan(points.get(i - 1).cost());
      }
    }
    for (int cell = 0; cell < values.length; cell++) {
      double limit = end(found.front().bins(), costs[cell]);
      double value = values[cell];
      assertThat(points.stream().anyMatch(it -> it.value() <= value && it.cost() <= limit))
          .as("cell %d", cell)
          .isTrue();
    }
  }

  /** Where the interval of a cost ends. */
  private static double end(Bins bins, double cost) {
    return IntStream.range(1, bins.count())
        .mapToDouble(i -> bins.edges()[i])
        .filter(edge -> edge > cost)
        .findFirst()
        .orElse(Double.POSITIVE_INFINITY);
  }

  @Test
  void isTheSameOnEveryBackendAndNumberOfThreads() throws InterruptedException {
    assertThat(find(LOSS, "2 * N", TestBackends.vector(), 2).front().points())
        .isEqualTo(find(LOSS, "2 * N", TestBackends.reference(), 1).front().points());
  }

  @Test
  void ofEqualCellsItHasTheFirst() throws InterruptedException {
    Found found = find("2 + 0 * N * D", "7 + 0 * N", TestBackends.vector(), 2);
    assertThat(found.front().points()).containsExactly(new ParetoFront.Point(0, 2, 7));
  }

  @Test
  void cellsWithoutANumberAreNotInIt() throws InterruptedException {
    Found found = find("2 + sqrt(log(D) - log(N) - 5)", "2 * N", TestBackends.vector(), 2);
    assertThat(found.outputs()[0]).contains(Double.NaN);
    assertThat(found.front().points()).isNotEmpty().allMatch(it -> it.value() >= 2);
    assertThat(find("log(-N)", "D", TestBackends.vector(), 1).front().points()).isEmpty();
  }
}
