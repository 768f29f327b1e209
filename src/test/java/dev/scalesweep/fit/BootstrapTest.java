package dev.scalesweep.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.scalesweep.TestBackends;
import dev.scalesweep.TestLaws;
import dev.scalesweep.law.Law;
import dev.scalesweep.law.Parameter;
import dev.scalesweep.law.Transform;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hipparchus.random.Well19937c;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BootstrapTest {
  private static final int RUNS = 40;

  /** A mean: its bootstrap is known in closed form. */
  private static final Law MEAN =
      TestLaws.of(
          "m + 0*x", List.of("x"), List.of(new Parameter("m", Transform.NONE, List.of(0.0, 1.0))));

  private static final Objective SQUARED = new Objective(Objective.Kind.SQUARED, 1);

  private static double[] noise() {
    Well19937c random = new Well19937c(5);
    double[] values = new double[RUNS];
    Arrays.setAll(values, _ -> 3 + random.nextGaussian());
    return values;
  }

  private static Observations observations() {
    return Observations.unweighted(new double[][] {TestLaws.logSpaced(1, 2, RUNS)}, noise());
  }

  private static Bootstrap bootstrap(int threads) {
    Problem problem =
        new Problem(
            ParameterSpace.of(MEAN), SQUARED, Settings.DEFAULT, true, TestBackends.vector());
    return new Bootstrap(problem, Starts.grid(ParameterSpace.of(MEAN), Map.of()), threads);
  }

  private static double[] points(Bootstrap.Draw[] draws) {
    return Arrays.stream(draws).mapToDouble(draw -> draw.point()[0]).toArray();
  }

  private static double standardDeviation(double[] values) {
    return new Intervals(List.of(95.0)).of(3, values, Optional.empty()).standardError();
  }

  /** The standard error of a mean of n values is s sqrt((n-1)/n) / sqrt(n) under resampling. */
  @Test
  void ofAMeanHasTheKnownStandardError() throws InterruptedException {
    double[] means =
        points(
            bootstrap(2)
                .replicates(Resampling.ofRuns(observations(), 1), 4000, DrawJournal.NONE, _ -> {}));
    double known = standardDeviation(noise()) * Math.sqrt((RUNS - 1.0) / RUNS) / Math.sqrt(RUNS);
    // 4,000 replicates know it to 1 / sqrt(8000), four of these are 4.5%.
    assertThat(standardDeviation(means)).isCloseTo(known, within(0.045 * known));
  }

  @Test
  void ofResidualsKeepsTheMeanAndHasTheSameStandardError() throws InterruptedException {
    double mean = Arrays.stream(noise()).average().orElseThrow();
    double[] predicted = new double[RUNS];
    Arrays.fill(predicted, mean);
    Resampling residuals = Resampling.ofResiduals(observations(), predicted, SQUARED, 1);
    double[] means = points(bootstrap(2).replicates(residuals, 4000, DrawJournal.NONE, _ -> {}));
    double known = standardDeviation(noise()) * Math.sqrt((RUNS - 1.0) / RUNS) / Math.sqrt(RUNS);
    assertThat(standardDeviation(means)).isCloseTo(known, within(0.045 * known));
    double middle = Arrays.stream(means).average().orElseThrow();
    assertThat(middle).isCloseTo(mean, within(4 * known / Math.sqrt(4000)));
  }

  @Test
  void drawsGroupsWithAllTheirRuns() {
    List<String> groups = List.of("a", "b", "a", "c", "c", "a");
    Observations runs = Observations.unweighted(new double[][] {{1, 2, 3, 4, 5, 6}}, new double[6]);
    Resampling resampling = Resampling.ofGroups(runs, groups, 9);
    for (int number = 0; number < 50; number++) {
      double[] weights = resampling.replicate(number).weights();
      assertThat(weights[2]).isEqualTo(weights[0]);
      assertThat(weights[5]).isEqualTo(weights[0]);
      assertThat(weights[4]).isEqualTo(weights[3]);
      assertThat(weights[0] + weights[1] + weights[3]).isEqualTo(3);
    }
  }

  @Test
  void leavesOneOutAtATime() throws InterruptedException {
    int[][] parts = {{0}, {3, 4}};
    double[] means =
        points(
            bootstrap(1)
                .replicates(
                    Resampling.leavingOut(observations(), parts),
                    parts.length,
                    DrawJournal.NONE,
                    _ -> {}));
    double sum = Arrays.stream(noise()).sum();
    assertThat(means[0]).isCloseTo((sum - noise()[0]) / (RUNS - 1), within(1e-9));
    assertThat(means[1]).isCloseTo((sum - noise()[3] - noise()[4]) / (RUNS - 2), within(1e-9));
  }

  @Test
  void doesNotDependOnTheNumberOfThreads() throws InterruptedException {
    Resampling resampling = Resampling.ofRuns(observations(), 7);
    double[] one = points(bootstrap(1).replicates(resampling, 30, DrawJournal.NONE, _ -> {}));
    double[] seven = points(bootstrap(7).replicates(resampling, 30, DrawJournal.NONE, _ -> {}));
    assertThat(seven).isEqualTo(one);
    double[] other =
        points(
            bootstrap(1)
                .replicates(Resampling.ofRuns(observations(), 8), 30, DrawJournal.NONE, _ -> {}));
    assertThat(other).isNotEqualTo(one);
  }

  /** Weights that differ by run; with few starts they lie in lanes, with many in rows. */
  @ParameterizedTest
  @ValueSource(ints = {1, 9})
  void weightsOfRunsCountInEveryReplicate(int starts) throws InterruptedException {
    double[] weights = new double[RUNS];
    Arrays.setAll(weights, i -> 1 + i % 3);
    Observations runs = observations().withWeights(weights);
    double[] predicted = new double[RUNS];
    Arrays.fill(predicted, 3);
    for (Resampling resampling :
        List.of(
            Resampling.ofRuns(runs, 1),
            Resampling.ofGroups(runs, Collections.nCopies(RUNS, "one"), 1),
            Resampling.leavingOut(runs, new int[][] {{0}, {3, 4}, {7}}),
            Resampling.ofResiduals(runs, predicted, SQUARED, 1))) {
      double[] means =
          points(bootstrap(2, starts).replicates(resampling, 3, DrawJournal.NONE, _ -> {}));
      for (int number = 0; number < 3; number++) {
        Observations replicate = resampling.replicate(number);
        double sum = 0;
        double weight = 0;
        for (int i = 0; i < RUNS; i++) {
          sum += replicate.weights()[i] * replicate.loss()[i];
          weight += replicate.weights()[i];
        }
        assertThat(means[number]).isCloseTo(sum / weight, within(1e-9));
      }
    }
  }

  private static Bootstrap bootstrap(int threads, int starts) {
    ParameterSpace space = ParameterSpace.of(MEAN);
    Problem problem = new Problem(space, SQUARED, Settings.DEFAULT, true, TestBackends.vector());
    return new Bootstrap(problem, Starts.random(space, starts, 1), threads);
  }

  @Test
  void drawsOfEachGroupAsManyRunsAsItHasWhereItHasAParameterOfItsOwn() {
    int[] groups = {0, 1, 0, 2, 2, 0, 1, 0};
    double[] weights = {1, 1, 1, 1, 1, 1, 1, 1};
    Observations runs = new Observations(new double[][] {weights}, weights, weights, groups);
    Resampling resampling = Resampling.ofRuns(runs, 3);
    for (int number = 0; number < 50; number++) {
      double[] drawn = new double[3];
      double[] counts = resampling.replicate(number).weights();
      for (int i = 0; i < groups.length; i++) {
        drawn[groups[i]] += counts[i];
      }
      assertThat(drawn).containsExactly(4, 2, 2);
    }
  }

  /** With few starts and with many, the offsets are those of the runs in every replicate. */
  @ParameterizedTest
  @ValueSource(ints = {1, 9})
  void aValueForEachGroupIsFoundInEveryReplicate(int starts) throws InterruptedException {
    ParameterSpace space = Spaces.PER_GROUP_BOUNDED.space();
    Observations runs = GroupedRuns.grouped(60, 1e-4);
    Problem problem =
        new Problem(space, Objective.DEFAULT, Settings.DEFAULT, true, TestBackends.vector());
    Starts grid =
        Starts.grid(
            space,
            Map.of(
                "E", List.of(0.5),
                "A", List.of(5.0, 6.0, 7.0).subList(0, starts == 1 ? 1 : 3),
                "B", List.of(5.0, 6.0, 7.0).subList(0, starts == 1 ? 1 : 3),
                "alpha", List.of(0.5),
                "beta", List.of(0.5)));
    assertThat(grid.size()).isEqualTo(starts);
    Bootstrap bootstrap = new Bootstrap(problem, grid, 2);
    for (Bootstrap.Draw draw :
        bootstrap.replicates(Resampling.ofRuns(runs, 3), 8, DrawJournal.NONE, _ -> {})) {
      Map<String, Double> values = space.values(draw.point());
      for (int group = 0; group < 3; group++) {
        String name = Coordinates.inGroup("E", GroupedRuns.GROUPS.get(group));
        assertThat(values.get(name)).isCloseTo(GroupedRuns.OFFSETS.get(group), within(0.01));
      }
    }
  }
}
