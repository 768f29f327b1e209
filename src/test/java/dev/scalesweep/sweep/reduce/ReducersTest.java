package dev.scalesweep.sweep.reduce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.scalesweep.TestBackends;
import dev.scalesweep.TestLaws;
import dev.scalesweep.backend.Backend;
import dev.scalesweep.law.Law;
import dev.scalesweep.sweep.Axis;
import dev.scalesweep.sweep.Surface;
import dev.scalesweep.sweep.TileFailures;
import dev.scalesweep.sweep.TileSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each reducer against a plain loop over all cells. */
class ReducersTest {
  private static final List<Kept> ALL =
      List.of(
          new Kept.Total(),
          new Kept.LeastByBudget(new Intervals(7)),
          new Kept.LeastByBudget(new Intervals(2, List.of(1e19, 1e21, 3e22))),
          new Kept.LeastByAxis(),
          new Kept.Best(20),
          new Kept.Losses(new Intervals(13)),
          new Kept.Losses(new Intervals(2, List.of(2.0, 2.5, 2.75))));

  /** A grid, its cells and what the reducers made of it. */
  record Grid(List<Axis> axes, Surface surface, double[] loss, List<Reducer> reducers) {
    double[] point(int cell) {
      return surface.shape().point(cell);
    }

    double budget(int cell) {
      double budget = 6;
      for (int i = 0; i < axes.size(); i++) {
        budget *= "ND".contains(axes.get(i).name()) ? point(cell)[i] : 1;
      }
      return budget;
    }

    /** The first of the cells with the least loss. */
    long best(IntStream cells) {
      return cells
          .filter(it -> !Double.isNaN(loss[it]))
          .reduce((left, right) -> loss[right] < loss[left] ? right : left)
          .orElse(-1);
    }

    IntStream cells() {
      return IntStream.range(0, loss.length);
    }
  }

  private static Axis axis(String name, double from, double to, int points) {
    return new Axis(name, "", TestLaws.logSpaced(from, to, points));
  }

  /** Monotone, rippled, with cells that are no numbers, flat; N and D on either side. */
  static Stream<List<Object>> grids() {
    Axis n = axis("N", 1e7, 1e12, 11);
    Axis d = axis("D", 1e9, 1e14, 1100);
    Law chinchilla = TestLaws.of("1.8 + 482 / N^0.35 + 2085 / D^0.37", "N", "D", "x");
    Law rippled = TestLaws.of("2.3 + ((log(N) + 3 * log(D) * x) - 100)^2 / 1e4", "N", "D", "x");
    Law broken = TestLaws.of("2 + sqrt(log(D) * x - log(N) - 10)", "N", "D", "x");
    Law flat = TestLaws.of("2.5 + 0 * N * D * x", "N", "D", "x");
    return Stream.of(
        List.of(chinchilla, List.of(axis("x", 1, 2, 2), n, d)),
        List.of(chinchilla, List.of(d, axis("x", 1, 2, 3), n)),
        List.of(rippled, List.of(axis("x", 1, 2, 5), d, n)),
        List.of(rippled, List.of(n, d, axis("x", 1, 1.5, 7))),
        List.of(broken, List.of(n, axis("x", 1, 2, 3), d)),
        List.of(flat, List.of(n, d, axis("x", 1, 2, 2))),
        List.of(
            chinchilla,
            List.of(axis("x", 1, 2, 2), axis("D", 1e9, 1e14, 70_001), axis("N", 1e7, 1e12, 2))));
  }

  private static Grid reduce(List<Object> given, Backend backend, int threads) {
    @SuppressWarnings("unchecked")
    List<Axis> axes = (List<Axis>) given.get(1);
    Surface surface = new Surface((Law) given.get(0), backend, axes, Map.of());
    List<Reducer> reducers = reducers(surface);
    try {
      surface.visit(threads, new Reduction(reducers, backend.scan(), Partials.FORGOTTEN), _ -> {});
      return new Grid(axes, surface, surface.compute(2, _ -> {}), reducers);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Reducer> reducers(Surface surface) {
    List<Reducer> reducers = new ArrayList<>();
    ALL.forEach(it -> reducers.add(it.of(surface)));
    return reducers;
  }

  @ParameterizedTest
  @MethodSource("grids")
  void keepWhatAPlainLoopFinds(List<Object> given) {
    Grid grid = reduce(given, TestBackends.vector(), 2);
    checkSum(grid, (Sum) grid.reducers().get(0));
    checkBudgets(grid, (BudgetMinimum) grid.reducers().get(1));
    checkBudgets(grid, (BudgetMinimum) grid.reducers().get(2));
    checkAxes(grid, (AxisMinimum) grid.reducers().get(3));
    checkTop(grid, (Top) grid.reducers().get(4));
    checkHistogram(grid, (Histogram) grid.reducers().get(5));
    checkHistogram(grid, (Histogram) grid.reducers().get(6));
  }

  private static void checkSum(Grid grid, Sum sum) {
    double[] numbers = Arrays.stream(grid.loss()).filter(it -> !Double.isNaN(it)).toArray();
    double expected = Arrays.stream(numbers).sum();
    assertThat(sum.cells()).isEqualTo(grid.loss().length);
    assertThat(sum.numbers()).isEqualTo(numbers.length);
    assertThat(sum.sum()).isCloseTo(expected, within(1e-12 * expected));
    assertThat(sum.mean()).isCloseTo(expected / numbers.length, within(1e-12));
  }

  /** The order of the factors differs, so a cell on an edge may be on either side of it. */
  private static void checkBudgets(Grid grid, BudgetMinimum minimum) {
    double[] edges = minimum.bins().edges();
    for (int bin = 0; bin < minimum.bins().count(); bin++) {
      double from = edges[bin];
      double to = edges[bin + 1];
      long inside = grid.best(grid.cells().filter(it -> isIn(grid.budget(it), from, to, -1e-12)));
      long around = grid.best(grid.cells().filter(it -> isIn(grid.budget(it), from, to, 1e-12)));
      if (minimum.best().isFound(bin)) {
        long cell = minimum.best().cell(bin);
        assertThat(isIn(grid.budget((int) cell), from, to, 1e-12)).isTrue();
        assertThat(cell).isIn(inside, around);
        assertThat(minimum.best().loss(bin)).isEqualTo(grid.loss()[(int) cell]);
      } else {
        assertThat(inside).isEqualTo(-1);
      }
    }
  }

  private static boolean isIn(double value, double from, double to, double margin) {
    return value >= from * (1 - margin) && value <= to * (1 + margin);
  }

  private static void checkAxes(Grid grid, AxisMinimum minimum) {
    for (int i = 0; i < grid.axes().size(); i++) {
      int axis = i;
      double[] values = grid.axes().get(axis).values();
      for (int point = 0; point < values.length; point += 1 + values.length / 9) {
        double value = values[point];
        long best = grid.best(grid.cells().filter(it -> grid.point(it)[axis] == value));
        assertThat(minimum.best(axis).cell(point)).isEqualTo(best);
      }
    }
  }

  private static void checkTop(Grid grid, Top top) {
    List<Integer> expected =
        grid.cells()
            .filter(it -> !Double.isNaN(grid.loss()[it]))
            .boxed()
            .sorted((left, right) -> Double.compare(grid.loss()[left], grid.loss()[right]))
            .limit(20)
            .toList();
    for (int place = 0; place < expected.size(); place++) {
      assertThat(top.best().cell(place)).isEqualTo((long) expected.get(place));
      assertThat(top.best().loss(place)).isEqualTo(grid.loss()[expected.get(place)]);
    }
  }

  private static void checkHistogram(Grid grid, Histogram histogram) {
    double[] edges = histogram.bins().edges();
    int last = edges.length - 1;
    for (int bin = 0; bin < last; bin++) {
      double from = edges[bin];
      double to = bin == last - 1 ? Math.nextUp(edges[last]) : edges[bin + 1];
      assertThat(histogram.cells(bin))
          .isEqualTo(Arrays.stream(grid.loss()).filter(it -> it >= from && it < to).count());
    }
    assertThat(histogram.below())
        .isEqualTo(Arrays.stream(grid.loss()).filter(it -> it < edges[0]).count());
    assertThat(histogram.above())
        .isEqualTo(Arrays.stream(grid.loss()).filter(it -> it > edges[last]).count());
  }

  @ParameterizedTest
  @MethodSource("grids")
  void areTheSameForAnyThreadsAndBackend(List<Object> given) {
    List<String> expected = texts(reduce(given, TestBackends.vector(), 1).reducers());
    assertThat(texts(reduce(given, TestBackends.vector(), 7).reducers())).isEqualTo(expected);
    assertThat(texts(reduce(given, TestBackends.reference(), 3).reducers())).isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource("grids")
  void addWhatOthersWereShown(List<Object> given) throws InterruptedException {
    Grid grid = reduce(given, TestBackends.vector(), 2);
    List<Reducer> evens = reducers(grid.surface());
    List<Reducer> odds = reducers(grid.surface());
    show(grid.surface(), evens, 0);
    show(grid.surface(), odds, 1);
    for (int i = 0; i < evens.size(); i++) {
      evens.get(i).add(odds.get(i).state());
    }
    assertThat(texts(evens)).isEqualTo(texts(grid.reducers()));
  }

  /** Shows every other tile. */
  private static void show(Surface surface, List<Reducer> reducers, int first)
      throws InterruptedException {
    TileSet others = new TileSet();
    for (long number = 1L - first; number < surface.shape().tiles(); number += 2) {
      others.add(number);
    }
    Reduction reduction = new Reduction(reducers, surface.scan(), Partials.FORGOTTEN);
    surface.visit(2, others, reduction, TileFailures.THROWN, _ -> {});
  }

  private static List<String> texts(List<Reducer> reducers) {
    return reducers.stream().map(ReducersTest::text).toList();
  }

  private static String text(Reducer reducer) {
    return switch (reducer) {
      case Sum it -> it.cells() + " " + it.numbers() + " " + it.sum();
      case BudgetMinimum it -> text(it.best());
      case AxisMinimum it -> text(it.best(0)) + text(it.best(1)) + text(it.best(2));
      case Top it -> text(it.best());
      case Histogram it -> it.below() + " " + it.cells(3 % it.bins().count()) + " " + it.above();
      default -> throw new IllegalArgumentException();
    };
  }

  private static String text(BestCells best) {
    StringBuilder text = new StringBuilder();
    for (int place = 0; place < best.places(); place++) {
      text.append(best.loss(place)).append(' ').append(best.cell(place)).append('\n');
    }
    return text.toString();
  }
}
