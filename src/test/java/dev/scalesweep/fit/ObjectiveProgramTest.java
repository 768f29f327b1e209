package dev.scalesweep.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.scalesweep.TestBackends;
import dev.scalesweep.backend.Backend;
import dev.scalesweep.backend.ColumnSums;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.hipparchus.random.Well19937c;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The compiled objective against one written out in plain Java, for every kind of space. */
class ObjectiveProgramTest {
  private static final int POINTS = 5;
  private static final int RUNS = 31;

  private static final Objective OBJECTIVE = new Objective(Objective.Kind.HUBER_LOG, 1e-2);
  private static final Objective SIDED = new Objective(Objective.Kind.SQUARED, 1, 10, 0.5);

  private static Observations weighted(Observations runs) {
    double[] weights = new double[runs.size()];
    Arrays.setAll(weights, i -> 0.5 + i % 4);
    return runs.withWeights(weights);
  }

  /** Places near the truth and far from it, on both sides of the turning at a bound. */
  private static double[][] points(ParameterSpace space) {
    Well19937c random = new Well19937c(3);
    Starts starts = Starts.random(space, POINTS, 5);
    double[][] points = new double[POINTS][space.size()];
    for (int i = 0; i < POINTS; i++) {
      starts.copy(i, points[i]);
      for (int j = 0; j < space.size(); j++) {
        points[i][j] += 0.3 * space.scales()[j] * random.nextGaussian();
      }
    }
    return points;
  }

  /** All outputs of the program at a point. */
  private static double[] compiled(ColumnSums sums, double[] point) {
    ColumnSums.Worker worker = sums.worker(1);
    for (int i = 0; i < point.length; i++) {
      worker.input(i)[0] = point[i];
    }
    return Arrays.stream(worker.compute()).mapToDouble(column -> column[0]).toArray();
  }

  private static ColumnSums sums(
      ParameterSpace space, Objective objective, Observations runs, Backend backend) {
    return new Problem(space, objective, Settings.DEFAULT, true, backend).sums(runs);
  }

  private static double plain(
      ParameterSpace space, Objective objective, Observations runs, double[] point) {
    double sum = 0;
    for (int i = 0; i < runs.size(); i++) {
      Map<String, Double> values = new HashMap<>(space.values(point, runs.groups()[i]));
      values.put("N", runs.variables()[0][i]);
      values.put("D", runs.variables()[1][i]);
      double predicted = space.law().evaluate(values);
      sum += runs.weights()[i] * PlainObjective.of(objective, predicted, runs.loss()[i]);
    }
    return sum;
  }

  @ParameterizedTest
  @EnumSource
  void itIsTheSumOverTheRuns(Spaces kind) {
    ParameterSpace space = kind.space();
    Observations runs = weighted(GroupedRuns.grouped(RUNS, 0.01));
    for (Objective objective : new Objective[] {OBJECTIVE, SIDED}) {
      ColumnSums sums = sums(space, objective, runs, TestBackends.vector());
      for (double[] point : points(space)) {
        double expected = plain(space, objective, runs, point);
        assertThat(compiled(sums, point)[0]).isCloseTo(expected, within(1e-11 * expected));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void itsGradientIsThatOfDifferences(Spaces kind) {
    ParameterSpace space = kind.space();
    Observations runs = weighted(GroupedRuns.grouped(RUNS, 0.01));
    for (Objective objective : new Objective[] {OBJECTIVE, SIDED}) {
      ColumnSums sums = sums(space, objective, runs, TestBackends.vector());
      for (double[] point : points(space)) {
        double[] outputs = compiled(sums, point);
        for (int i = 0; i < space.size(); i++) {
          double step = 1e-5 * space.scales()[i];
          double difference =
              compiled(sums, moved(point, i, step))[0] - compiled(sums, moved(point, i, -step))[0];
          // Rounding of the sum over twice the step, and the next term of the expansion.
          double tolerance = 1e-13 * outputs[0] / step + 1e-6 * Math.abs(outputs[i + 1]);
          assertThat(outputs[i + 1])
              .as(space.names().get(i))
              .isCloseTo(difference / (2 * step), within(tolerance));
        }
      }
    }
  }

  private static double[] moved(double[] point, int index, double step) {
    double[] moved = point.clone();
    moved[index] += step;
    return moved;
  }

  @ParameterizedTest
  @EnumSource
  void everyBackendGivesTheSameBits(Spaces kind) {
    ParameterSpace space = kind.space();
    Observations runs = weighted(GroupedRuns.grouped(RUNS, 0.01));
    for (Objective objective : new Objective[] {OBJECTIVE, SIDED}) {
      ColumnSums reference = sums(space, objective, runs, TestBackends.reference());
      for (Backend backend : TestBackends.all()) {
        ColumnSums sums = sums(space, objective, runs, backend);
        for (double[] point : points(space)) {
          assertThat(compiled(sums, point)).isEqualTo(compiled(reference, point));
        }
      }
    }
  }

  /** A run beyond the farthest group would be one of none; the sum has a term for each. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void onlyTheOwnGroupCounts(int count) {
    ParameterSpace space = Spaces.PER_GROUP.space();
    Observations runs = GroupedRuns.grouped(count, 0);
    ColumnSums sums =
        new Problem(space, OBJECTIVE, Settings.DEFAULT, false, TestBackends.vector()).sums(runs);
    double[] point = points(space)[0];
    double[] outputs = compiled(sums, point);
    for (int group = 0; group < 3; group++) {
      double derivative =
          outputs[1 + space.index("E[" + GroupedRuns.GROUPS.get(group) + "]").get()];
      assertThat(derivative == 0).isEqualTo(group >= count);
    }
  }
}
