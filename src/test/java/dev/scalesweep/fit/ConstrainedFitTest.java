package dev.scalesweep.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.scalesweep.TestBackends;
import dev.scalesweep.backend.Backend;
import dev.scalesweep.law.Bounds;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Fits with something laid down about their parameters, to runs without noise and with. */
class ConstrainedFitTest {
  private static final int RUNS = 120;

  private static final Map<String, List<Double>> FEW =
      Map.of(
          "E", List.of(0.0, 0.5),
          "A", List.of(5.0, 10.0),
          "B", List.of(5.0, 10.0),
          "alpha", List.of(0.5),
          "beta", List.of(0.5));

  private static Fit fit(ParameterSpace space, Observations runs) throws InterruptedException {
    return fit(space, runs, Starts.grid(space, FEW), TestBackends.vector(), 2);
  }

  private static Fit fit(ParameterSpace space, Objective objective, Observations runs)
      throws InterruptedException {
    Problem problem =
        new Problem(space, objective, Settings.DEFAULT, runs.isWeighted(), TestBackends.vector());
    return new Fitter(problem, 2).fit(runs, Starts.grid(space, FEW), _ -> {});
  }

  private static Fit fit(
      ParameterSpace space, Observations runs, Starts starts, Backend backend, int threads)
      throws InterruptedException {
    Problem problem =
        new Problem(space, Objective.DEFAULT, Settings.DEFAULT, runs.isWeighted(), backend);
    return new Fitter(problem, threads).fit(runs, starts, _ -> {});
  }

  @ParameterizedTest
  @EnumSource
  void whatIsTrueOfTheRunsIsFound(Spaces kind) throws InterruptedException {
    Fit fit = fit(kind.space(), kind.runs(RUNS, 0));
    assertThat(fit.onBound()).isEmpty();
    fit.parameters()
        .forEach((name, value) ->
            assertThat(value).as(name).isCloseTo(truth(name), within(2e-6 * truth(name))));
  }

  /**
   * Other objectives have other methods; each gets to the same place by either way of saying it.
   */
  @ParameterizedTest
  @EnumSource(Objective.Kind.class)
  void everyMethodKeepsToWhatIsLaidDown(Objective.Kind kind) throws InterruptedException {
    Observations runs = GroupedRuns.grouped(RUNS, 0.01);
    for (double below : new double[] {1, 3}) {
      Objective objective = new Objective(kind, 1e-2, 1, below);
      Map<String, Constraint> held =
          Map.of(
              "E",
              new Constraint.PerGroup(new Bounds(1, 2.05)),
              "alpha",
              Spaces.bounded(0.38, 1),
              "beta",
              Spaces.tied("alpha - 0.02"),
              "B",
              new Constraint.Fixed(1000));
      Map<String, Constraint> fixed = new HashMap<>(held);
      fixed.put("E", new Constraint.PerGroup(Bounds.NONE, Map.of("web", 2.05)));
      fixed.put("alpha", new Constraint.Fixed(0.38));
      Fit bounded = fit(Spaces.of(held), objective, runs);
      Fit expected = fit(Spaces.of(fixed), objective, runs);
      assertThat(bounded.onBound()).containsExactly("E[web]", "alpha");
      assertThat(bounded.value()).isCloseTo(expected.value(), within(1e-9 * expected.value()));
      expected
          .parameters()
          .forEach((name, value) ->
              assertThat(bounded.parameters().get(name))
                  .as(name)
                  .isCloseTo(value, within(1e-6 * value)));
    }
  }

  /** {@code E} is that of the second group where it is that of all. */
  private static double truth(String name) {
    for (int group = 0; group < 3; group++) {
      String suffix = "[" + GroupedRuns.GROUPS.get(group) + "]";
      if (name.endsWith(suffix)) {
        String parameter = name.substring(0, name.length() - suffix.length());
        return GroupedRuns.TRUTH.getOrDefault(parameter, GroupedRuns.OFFSETS.get(group));
      }
    }
    return GroupedRuns.TRUTH.getOrDefault(name, GroupedRuns.OFFSETS.get(1));
  }

  /** Without an E for each group the exponents take up the offsets. */
  @Test
  void offsetsThatAreLeftOutSpoilTheExponents() throws InterruptedException {
    Observations runs = GroupedRuns.grouped(RUNS, 0);
    Fit fit = fit(Spaces.FREE.space(), runs);
    assertThat(Math.abs(fit.parameters().get("alpha") - 0.35)).isGreaterThan(1e-3);
    assertThat(fit.value()).isGreaterThan(1e-3);
  }

  /** A parameter that is held at a bound is as if it were fixed there. */
  @ParameterizedTest
  @CsvSource({
    "E, 1, 1.7, 1.7, UPPER",
    "E, 1.9, 3, 1.9, LOWER",
    "E, 1.9, Infinity, 1.9, LOWER",
    "E, 0, 1.7, 1.7, UPPER",
    "alpha, 0.4, 0.6, 0.4, LOWER",
    "alpha, -Infinity, 0.31, 0.31, UPPER",
    "B, 1, 500, 500, UPPER"
  })
  void aMinimumOnABoundIsFoundExactly(
      String name, double lower, double upper, double bound, BoundEnd end)
      throws InterruptedException {
    Observations runs = GroupedRuns.alike(RUNS, 0.01);
    ParameterSpace space = Spaces.of(Map.of(name, Spaces.bounded(lower, upper)));
    Fit bounded = fit(space, runs);
    Fit fixed = fit(Spaces.of(Map.of(name, new Constraint.Fixed(bound))), runs);
    assertThat(bounded.ending().isConverged()).isTrue();
    assertThat(bounded.onBound()).containsExactly(name);
    assertThat(bounded.parameters()).containsEntry(name, bound);
    assertThat(bounded.fittedParameters())
        .filteredOn(it -> it.onBound().isPresent())
        .singleElement()
        .satisfies(it -> assertThat(it.onBound()).contains(end));
    assertThat(bounded.value()).isCloseTo(fixed.value(), within(1e-12 * fixed.value()));
    fixed
        .parameters()
        .forEach((other, value) ->
            assertThat(bounded.parameters().get(other))
                .as(other)
                .isCloseTo(value, within(1e-6 * value)));
    // The bottom is a proper one: the Hessian is positive definite, and Newton's method went there.
    assertThat(bounded.basins().getFirst().strict()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"1, 3", "1.7, 2.2", "1, Infinity", "0, 9", "1.79999, 1.80001"})
  void aStartOnABoundComesOff(double lower, double upper) throws InterruptedException {
    ParameterSpace space = Spaces.of(Map.of("E", Spaces.bounded(lower, upper)));
    for (double start : new double[] {lower, upper}) {
      if (start > 0 && Double.isFinite(start)) {
        Map<String, List<Double>> starts =
            Map.of(
                "E", List.of(Math.log(start)),
                "A", List.of(5.0),
                "B", List.of(5.0),
                "alpha", List.of(0.0, 0.5),
                "beta", List.of(0.5));
        Observations runs = GroupedRuns.alike(RUNS, 0);
        Fit fit = fit(space, runs, Starts.grid(space, starts), TestBackends.vector(), 2);
        assertThat(fit.parameters().get("E")).isCloseTo(1.8, within(1e-6));
        assertThat(fit.parameters().get("alpha")).isCloseTo(0.35, within(1e-6));
      }
    }
  }

  /** Starts that drift beyond both bounds and end there would be lost to the fit. */
  @Test
  void boundsLoseNoStarts() throws InterruptedException {
    Observations runs = GroupedRuns.alike(RUNS, 0.01);
    ParameterSpace space =
        Spaces.of(
            Map.of(
                "E", Spaces.bounded(1, 3),
                "A", Spaces.bounded(1, 1e6),
                "B", Spaces.bounded(1, 1e6),
                "alpha", Spaces.bounded(0, 1),
                "beta", Spaces.bounded(0, 1)));
    Starts starts = Starts.grid(space, Map.of());
    Fit fit = fit(space, runs, starts, TestBackends.vector(), 2);
    assertThat(fit.starts().within(fit.value())).isGreaterThan(starts.size() * 19 / 20);
    // Whichever way they came, by a bound or not, they are at one minimum.
    assertThat(fit.basins()).filteredOn(basin -> basin.value() < 1.0001 * fit.value()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void theBitsDependOnNeitherThreadsNorBackend(Spaces kind) throws InterruptedException {
    ParameterSpace space = kind.space();
    Observations runs = GroupedRuns.grouped(31, 0.01);
    Starts starts = Starts.random(space, 11, 5);
    Fit expected = fit(space, runs, starts, TestBackends.reference(), 1);
    for (int threads : new int[] {1, 2, 7}) {
      Fit actual = fit(space, runs, starts, TestBackends.vector(), threads);
      assertThat(actual.parameters()).isEqualTo(expected.parameters());
      assertThat(actual.value()).isEqualTo(expected.value());
      for (int start = 0; start < starts.size(); start++) {
        assertThat(actual.starts().point(start)).isEqualTo(expected.starts().point(start));
      }
    }
  }

  @Test
  void predictionsAreThoseOfTheGroups() throws InterruptedException {
    Observations runs = GroupedRuns.grouped(RUNS, 0);
    double[] predicted = fit(Spaces.PER_GROUP.space(), runs).predicted(runs);
    for (int i = 0; i < runs.size(); i++) {
      assertThat(predicted[i]).isCloseTo(runs.loss()[i], within(1e-7));
    }
  }
}
