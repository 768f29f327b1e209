package dev.scalesweep.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.scalesweep.TestBackends;
import dev.scalesweep.TestLaws;
import dev.scalesweep.backend.Backend;
import dev.scalesweep.law.Law;
import dev.scalesweep.law.Parameter;
import dev.scalesweep.law.Transform;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every method finds the same minima, each in its own way. */
class MethodsTest {
  private static final Objective SQUARED = new Objective(Objective.Kind.SQUARED, 1);
  private static final Objective SQUARED_LOG = new Objective(Objective.Kind.SQUARED_LOG, 1);
  private static final Objective HUBER = new Objective(Objective.Kind.HUBER, 0.01);

  private static Fit fit(
      ParameterSpace space, Objective objective, Method method, Observations runs)
      throws InterruptedException {
    return fit(space, objective, method, runs, TestBackends.vector(), 2);
  }

  private static Fit fit(
      ParameterSpace space,
      Objective objective,
      Method method,
      Observations runs,
      Backend backend,
      int threads)
      throws InterruptedException {
    Problem problem =
        new Problem(space, objective, method, Settings.DEFAULT, runs.isWeighted(), backend);
    return new Fitter(problem, threads).fit(runs, starts(space), _ -> {});
  }

  private static Starts starts(ParameterSpace space) {
    return Starts.grid(
        space,
        Map.of(
            "E", List.of(0.5),
            "A", List.of(5.0, 8.0),
            "B", List.of(5.0, 8.0),
            "alpha", List.of(0.2, 0.5, 1.0),
            "beta", List.of(0.2, 0.5)));
  }

  @ParameterizedTest
  @CsvSource({
    "HUBER_LOG, BFGS",
    "HUBER, BFGS",
    "SQUARED_LOG, LEVENBERG_MARQUARDT",
    "SQUARED, VARIABLE_PROJECTION"
  })
  void theUsualOneFollowsFromTheObjective(Objective.Kind kind, Method method) {
    ParameterSpace space = ParameterSpace.of(TestLaws.chinchilla());
    assertThat(Method.usual(space, new Objective(kind, 1e-3))).isEqualTo(method);
  }

  @Test
  void theUsualOneOfALawThatIsLinearInNothingIsLevenbergMarquardt() {
    Law law =
        TestLaws.of(
            "exp(-b * N)", List.of("N"), List.of(new Parameter("b", Transform.NONE, List.of(1.0))));
    assertThat(Method.usual(ParameterSpace.of(law), SQUARED)).isEqualTo(Method.LEVENBERG_MARQUARDT);
  }

  /** Free, bounded, fixed, tied and by group: on the same runs the same least objective. */
  @ParameterizedTest
  @CsvSource({
    "FREE, HUBER",
    "FREE, SQUARED",
    "BOUNDED, SQUARED",
    "TIED, SQUARED",
    "PER_GROUP_BOUNDED, SQUARED",
    "ONE_GROUP_FIXED, SQUARED"
  })
  void allReachTheSameObjective(Spaces spaces, Objective.Kind kind) throws InterruptedException {
    ParameterSpace space = spaces.space();
    Observations runs = spaces.runs(90, 0.01);
    Objective objective = new Objective(kind, 0.01);
    double expected = fit(space, objective, Method.BFGS, runs).value();
    for (Method method : Method.values()) {
      Fit fit = fit(space, objective, method, runs);
      assertThat(fit.value()).as("%s", method).isCloseTo(expected, within(1e-10 * expected));
      assertThat(fit.ending().isConverged()).as("%s", method).isTrue();
    }
  }

  /** On the 240 runs of Besiroglu et al. 2024 (arXiv 2404.10102), where they are. */
  @Test
  void allReachTheSameObjectiveOnPublishedRuns() throws InterruptedException {
    ParameterSpace space = ParameterSpace.of(TestLaws.chinchilla());
    Observations runs = BesirogluRuns.read();
    for (Objective objective : List.of(SQUARED, HUBER)) {
      double expected = fit(space, objective, Method.BFGS, runs).value();
      for (Method method : Method.values()) {
        assertThat(fit(space, objective, method, runs).value())
            .as("%s of %s", method, objective)
            .isCloseTo(expected, within(1e-10 * expected));
      }
    }
  }

  @Test
  void levenbergMarquardtReachesItForTheLogarithmToo() throws InterruptedException {
    ParameterSpace space = Spaces.FREE.space();
    Observations runs = Spaces.FREE.runs(90, 0.01);
    double expected = fit(space, SQUARED_LOG, Method.BFGS, runs).value();
    assertThat(fit(space, SQUARED_LOG, Method.LEVENBERG_MARQUARDT, runs).value())
        .isCloseTo(expected, within(1e-10 * expected));
  }

  @Test
  void allTakeWeightsAndAnAsymmetricObjective() throws InterruptedException {
    ParameterSpace space = ParameterSpace.of(TestLaws.chinchilla());
    Observations plain = GroupedRuns.alike(80, 0.01);
    double[] weights = new double[80];
    Arrays.setAll(weights, i -> i % 4);
    Observations runs = plain.withWeights(weights);
    for (Objective.Kind kind : List.of(Objective.Kind.SQUARED, Objective.Kind.HUBER)) {
      Objective objective = new Objective(kind, 0.01, 1, 10);
      double expected = fit(space, objective, Method.BFGS, runs).value();
      for (Method method : Method.values()) {
        assertThat(fit(space, objective, method, runs).value())
            .as("%s of %s", method, kind)
            .isCloseTo(expected, within(1e-10 * expected));
      }
    }
  }

  /** Each needs fewer evaluations than the one before. */
  @Test
  void areWorthTheirWhile() throws InterruptedException {
    ParameterSpace space = ParameterSpace.of(TestLaws.chinchilla());
    Observations runs = GroupedRuns.alike(90, 0.01);
    long last = Long.MAX_VALUE;
    for (Method method : Method.values()) {
      Fit fit = fit(space, SQUARED, method, runs);
      assertThat(fit.starts().within(fit.value())).as("%s", method).isEqualTo(24);
      assertThat(fit.starts().evaluations()).as("%s", method).isLessThan(last);
      last = fit.starts().evaluations();
    }
  }

  @ParameterizedTest
  @EnumSource(Method.class)
  void giveTheSameBitsOnEveryBackendAndAnyNumberOfThreads(Method method)
      throws InterruptedException {
    ParameterSpace space = Spaces.FREE.space();
    Observations runs = Spaces.FREE.runs(61, 0.01);
    Fit expected = fit(space, HUBER, method, runs, TestBackends.reference(), 1);
    for (Backend backend : TestBackends.all()) {
      for (int threads : new int[] {1, 2, 7}) {
        Fit actual = fit(space, HUBER, method, runs, backend, threads);
        assertThat(actual.parameters()).isEqualTo(expected.parameters());
        assertThat(actual.value()).isEqualTo(expected.value());
        for (int start = 0; start < actual.starts().total(); start++) {
          assertThat(actual.starts().point(start)).isEqualTo(expected.starts().point(start));
          assertThat(actual.starts().ending(start)).isEqualTo(expected.starts().ending(start));
        }
      }
    }
  }

  /** Runs without noise: what is left is rounding, and that counts as converged. */
  @ParameterizedTest
  @EnumSource(Method.class)
  void findTheTruthInRunsWithoutNoise(Method method) throws InterruptedException {
    ParameterSpace space = ParameterSpace.of(TestLaws.chinchilla());
    Fit fit = fit(space, SQUARED, method, GroupedRuns.alike(60, 0));
    assertThat(fit.starts().endings().get(Ending.LINE_SEARCH_FAILURE)).isZero();
    assertThat(fit.ending()).isEqualTo(Ending.CONVERGED_PRECISION);
    fit.parameters()
        .forEach((name, value) -> {
          double truth = GroupedRuns.TRUTH.getOrDefault(name, GroupedRuns.OFFSETS.get(1));
          assertThat(value).as(name).isCloseTo(truth, within(1e-10 * truth));
        });
  }

  @ParameterizedTest
  @EnumSource(Objective.Kind.class)
  void convergeForEveryObjectiveInRunsWithoutNoise(Objective.Kind kind)
      throws InterruptedException {
    ParameterSpace space = ParameterSpace.of(TestLaws.chinchilla());
    Objective objective = new Objective(kind, 1e-3);
    Method method = Method.usual(space, objective);
    Fit fit = fit(space, objective, method, GroupedRuns.alike(60, 0));
    assertThat(fit.starts().endings().get(Ending.LINE_SEARCH_FAILURE)).isZero();
    assertThat(fit.ending()).isEqualTo(Ending.CONVERGED_PRECISION);
  }

  /** The runs want a negative E: the fit is that of the law without E, and E is as good as zero. */
  @ParameterizedTest
  @EnumSource(
      value = Method.class,
      names = {"LEVENBERG_MARQUARDT", "VARIABLE_PROJECTION"})
  void takeAPositiveParameterToZeroWhereTheRunsWantItNegative(Method method)
      throws InterruptedException {
    Observations runs = GroupedRuns.alike(60, 0.001);
    double[] lower = Arrays.stream(runs.loss()).map(loss -> loss - 1.9).toArray();
    ParameterSpace space = ParameterSpace.of(TestLaws.chinchilla());
    Fit fit = fit(space, SQUARED, method, runs.withLoss(lower));
    Fit without = fit(space.fixing("E", 0), SQUARED, Method.BFGS, runs.withLoss(lower));
    assertThat(fit.value()).isCloseTo(without.value(), within(1e-8 * without.value()));
    assertThat(fit.parameters().get("E")).isBetween(0.0, 1e-9);
    assertThat(fit.ending().isConverged()).isTrue();
  }

  /** All in one lane each, and one after the other: 7 starts and 8. */
  @ParameterizedTest
  @EnumSource(Method.class)
  void refitBothWays(Method method) throws InterruptedException {
    ParameterSpace space = ParameterSpace.of(TestLaws.chinchilla());
    Observations runs = GroupedRuns.alike(50, 0.01);
    Fit fit = fit(space, SQUARED, method, runs);
    Problem problem =
        new Problem(space, SQUARED, method, Settings.DEFAULT, true, TestBackends.vector());
    Bootstrap.Draw[][] draws = new Bootstrap.Draw[2][];
    for (int more = 0; more < 2; more++) {
      double[][] points = new double[7 + more][];
      Arrays.fill(points, fit.point());
      draws[more] =
          new Bootstrap(problem, Starts.at(points), 2)
              .replicates(Resampling.ofRuns(runs, 5), 12, DrawJournal.NONE, _ -> {});
    }
    for (int number = 0; number < 12; number++) {
      double expected = draws[0][number].value();
      assertThat(draws[1][number].value()).isCloseTo(expected, within(1e-10 * expected));
      assertThat(draws[1][number].ending().isConverged()).isTrue();
    }
  }

  /** What variable projection solves for exactly does not depend on where it begins. */
  @ParameterizedTest
  @ValueSource(doubles = {-5, 0, 5, 25})
  void variableProjectionNeedsNoStartsOfLinearParameters(double start) throws InterruptedException {
    ParameterSpace space = ParameterSpace.of(TestLaws.chinchilla());
    Observations runs = GroupedRuns.alike(60, 0.01);
    double expected = fit(space, SQUARED, Method.BFGS, runs).value();
    Problem problem =
        new Problem(
            space,
            SQUARED,
            Method.VARIABLE_PROJECTION,
            Settings.DEFAULT,
            false,
            TestBackends.vector());
    Starts one = Starts.at(new double[][] {{start, start, start, 0.5, 0.5}});
    Fit fit = new Fitter(problem, 1).fit(runs, one, _ -> {});
    assertThat(fit.value()).isCloseTo(expected, within(1e-10 * expected));
  }
}
