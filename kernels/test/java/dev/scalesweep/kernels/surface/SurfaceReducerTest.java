package dev.scalesweep.kernels.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.scalesweep.TestBackends;
import dev.scalesweep.TestLaws;
import dev.scalesweep.backend.Backend;
import dev.scalesweep.backend.Backends;
import dev.scalesweep.backend.Precision;
import dev.scalesweep.kernels.DeviceTest;
import dev.scalesweep.law.Law;
import dev.scalesweep.sweep.Axis;
import dev.scalesweep.sweep.Surface;
import dev.scalesweep.sweep.SurfaceOutputs;
import dev.scalesweep.sweep.TileSet;
import dev.scalesweep.sweep.reduce.BestCells;
import dev.scalesweep.sweep.reduce.BudgetMinimum;
import dev.scalesweep.sweep.reduce.DeviceReduction;
import dev.scalesweep.sweep.reduce.Histogram;
import dev.scalesweep.sweep.reduce.Intervals;
import dev.scalesweep.sweep.reduce.Kept;
import dev.scalesweep.sweep.reduce.Partials;
import dev.scalesweep.sweep.reduce.Reducer;
import dev.scalesweep.sweep.reduce.Reduction;
import dev.scalesweep.sweep.reduce.Sum;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a device makes of the cells that it computes, against what the processor makes of its own.
 */
@DeviceTest
class SurfaceReducerTest {
  /** The same sum in another order, of cells that may differ in the last bits. */
  private static final double TOLERANCE = 1e-12;

  private static final List<Kept> KEPT =
      List.of(
          new Kept.Total(),
          new Kept.LeastByBudget(new Intervals(50)),
          new Kept.Losses(new Intervals(3, List.of(2.01, 2.5, 2.75, 3.01))),
          new Kept.LeastByBudget(new Intervals(2, List.of(1e19, 1e21, 3e22))),
          new Kept.Losses(new Intervals(1, List.of(2.3, 2.31))));

  /** A law and its grid. */
  record Case(String name, Law law, List<Axis> axes) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static Axis axis(String name, double from, double to, int points) {
    return new Axis(name, "", TestLaws.logSpaced(from, to, points));
  }

  /** Of one tile and of several; with cells that are no numbers; N and D on either side. */
  static Stream<Case> cases() {
    Law chinchilla = TestLaws.of("1.8 + 482 / N^0.35 + 2085 / D^0.37", "N", "D", "x");
    Law together = TestLaws.of("1.8 + 482 / N^0.35 + 2085 / (D + 5 * N)^0.37", "N", "D", "x");
    Law rippled = TestLaws.of("2.3 + ((log(N) + 3 * log(D) * x) - 100)^2 / 1e4", "N", "D", "x");
    Law broken = TestLaws.of("2 + sqrt(log(D) * x - log(N) - 10)", "N", "D", "x");
    Law flat = TestLaws.of("2.5 + 0 * N * D * x", "N", "D", "x");
    Axis n = axis("N", 1e7, 1e12, 701);
    Axis d = axis("D", 1e9, 1e14, 1100);
    Axis x = axis("x", 1, 1.5, 7);
    return Stream.of(
        new Case("tiles below one another", together, List.of(n, axis("x", 1, 2, 2), d)),
        new Case("tiles beside one another", together, List.of(x, n, d)),
        new Case("separable", chinchilla, List.of(axis("x", 1, 2, 4), n, d)),
        new Case("one column", chinchilla, List.of(axis("N", 1e7, 1e12, 900_001))),
        new Case("small", chinchilla, List.of(axis("N", 1e7, 1e12, 3), axis("D", 1e9, 1e12, 5))),
        new Case("rippled", rippled, List.of(x, d, axis("N", 1e7, 1e12, 11))),
        new Case("broken", broken, List.of(axis("N", 1e7, 1e12, 31), x, d)),
        new Case("flat", flat, List.of(axis("N", 1e7, 1e12, 31), d)));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theDeviceKeepsWhatTheProcessorDoes(Case it) throws InterruptedException {
    List<Reducer> expected = new ArrayList<>();
    List<Reducer> found = new ArrayList<>();
    try (Surface surface = surface(it, TestBackends.vector())) {
      KEPT.forEach(kept -> expected.add(kept.of(surface)));
      surface.visit(2, reduction(expected, TestBackends.vector()), _ -> {});
    }
    Backend device = Backends.choose("opencl:0:0").backend();
    try (Surface surface = surface(it, device)) {
      KEPT.forEach(kept -> found.add(kept.of(surface)));
      long before = surface.kernelNanoseconds().orElseThrow();
      AtomicLong cells = new AtomicLong();
      Reduction reduction = reduction(found, device);
      assertThat(DeviceReduction.run(surface, reduction, new TileSet(), cells::addAndGet)).isTrue();
      assertThat(cells).hasValue(surface.shape().cells());
      assertThat(surface.kernelNanoseconds().orElseThrow()).isGreaterThan(before);
      compare(it, surface, (BudgetMinimum) found.get(1), (BudgetMinimum) expected.get(1));
      compare(it, surface, (BudgetMinimum) found.get(3), (BudgetMinimum) expected.get(3));
    }
    compare((Sum) found.get(0), (Sum) expected.get(0));
    compare((Histogram) found.get(2), (Histogram) expected.get(2));
    compare((Histogram) found.get(4), (Histogram) expected.get(4));
  }

  private static Surface surface(Case it, Backend backend) {
    Map<String, Double> values = Map.of("N", 1e9, "D", 2e10, "x", 1.25);
    return new Surface(it.law(), backend, it.axes(), values);
  }

  private static Reduction reduction(List<Reducer> reducers, Backend backend) {
    return new Reduction(reducers, backend.scan(), Partials.FORGOTTEN);
  }

  private static void compare(Sum found, Sum expected) {
    assertThat(found.cells()).isEqualTo(expected.cells());
    assertThat(found.numbers()).isEqualTo(expected.numbers());
    assertThat(found.sum()).isCloseTo(expected.sum(), within(TOLERANCE * expected.sum()));
  }

  private static void compare(Histogram found, Histogram expected) {
    assertThat(found.below()).isEqualTo(expected.below());
    assertThat(found.above()).isEqualTo(expected.above());
    for (int bin = 0; bin < expected.bins().count(); bin++) {
      assertThat(found.cells(bin)).isEqualTo(expected.cells(bin));
    }
  }

  private static void compare(
      Case it, Surface surface, BudgetMinimum found, BudgetMinimum expected) {
    double[] edges = expected.bins().edges();
    BestCells best = found.best();
    for (int bin = 0; bin < expected.bins().count(); bin++) {
      assertThat(best.isFound(bin)).isEqualTo(expected.best().isFound(bin));
      if (best.isFound(bin)) {
        double loss = expected.best().loss(bin);
        assertThat(best.loss(bin)).isCloseTo(loss, within(TOLERANCE * loss));
        double[] point = surface.shape().point(best.cell(bin));
        double key = 6 * at(it.axes(), point, "N") * at(it.axes(), point, "D");
        assertThat(key).isBetween(edges[bin], edges[bin + 1]);
        assertThat(lossAt(surface, best.cell(bin))).isEqualTo(best.loss(bin));
      }
    }
  }

  /** 1 if there is no such axis. */
  private static double at(List<Axis> axes, double[] point, String name) {
    for (int i = 0; i < axes.size(); i++) {
      if (axes.get(i).name().equals(name)) {
        return point[i];
      }
    }
    return 1;
  }

  private static double lossAt(Surface surface, long cell) {
    long columns = surface.shape().columns().count();
    return surface.values(0, new long[] {cell / columns}, new long[] {cell % columns})[0];
  }

  @Test
  void whatNoDeviceCanMakeIsLeftToTheProcessor() throws InterruptedException {
    Backend device = Backends.choose("opencl:0:0").backend();
    Case it = cases().findFirst().orElseThrow();
    try (Surface surface = surface(it, device)) {
      List<Reducer> reducers = List.of(new Kept.Total().of(surface), new Kept.Best(5).of(surface));
      Reduction reduction = reduction(reducers, device);
      assertThat(DeviceReduction.run(surface, reduction, new TileSet(), _ -> {})).isFalse();
    }
  }

  @Test
  void cellsInSinglePrecisionAreReducedInDouble() throws InterruptedException {
    Backend device = Backends.choose("opencl:0:0").backend();
    Case it = cases().findFirst().orElseThrow();
    SurfaceOutputs single = new SurfaceOutputs(List.of(), Precision.FLOAT32);
    try (Surface surface = new Surface(it.law(), device, it.axes(), Map.of(), single)) {
      Sum sum = new Kept.Total().of(surface);
      Reduction reduction = reduction(List.of(sum), device);
      assertThat(DeviceReduction.run(surface, reduction, new TileSet(), _ -> {})).isTrue();
      double[] cells = surface.compute(1, _ -> {});
      double expected = 0;
      for (double cell : cells) {
        assertThat((double) (float) cell).isEqualTo(cell);
        expected += cell;
      }
      assertThat(sum.sum()).isCloseTo(expected, within(TOLERANCE * expected));
    }
  }
}
