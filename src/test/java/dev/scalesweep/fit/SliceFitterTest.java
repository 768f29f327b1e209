package dev.scalesweep.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.scalesweep.TestBackends;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SliceFitterTest {
  private static final Objective SQUARED = new Objective(Objective.Kind.SQUARED_LOG, 1);
  private static final Map<String, List<Double>> FEW =
      Map.of("A", List.of(5.0), "B", List.of(5.0, 10.0), "E", List.of(0.5));

  private static Problem problem(ParameterSpace space) {
    return new Problem(space, SQUARED, Settings.DEFAULT, false, TestBackends.reference());
  }

  private static Fit fit(ParameterSpace space, Observations runs) throws InterruptedException {
    return new Fitter(problem(space), 1).fit(runs, Starts.grid(space, FEW), _ -> {});
  }

  private static SliceMinimum least(ParameterSpace space, Fit fit, Observations runs, String name) {
    ParameterMeasure measure = new ParameterMeasure(space, name);
    int pivot = space.index(name).orElseThrow();
    double level = measure.at(fit.point()).value() + 0.02;
    Slice slice = new Slice(measure, level, pivot, space.scales()[pivot]);
    return new SliceFitter(problem(space), runs).fit(slice, Starts.at(fit.minima(1)));
  }

  /** Where a parameter is held is where it is fixed, whatever else is laid down. */
  @ParameterizedTest
  @EnumSource(Spaces.class)
  void aHeldParameterIsAFixedOne(Spaces kind) throws InterruptedException {
    ParameterSpace space = kind.space();
    Observations runs = kind.runs(60, 0.01);
    Fit fit = fit(space, runs);
    String name = space.names().getLast();
    SliceMinimum held = least(space, fit, runs, name);
    double value = space.values(held.point()).get(name);
    Fit fixed = fit(space.fixing(name, value), runs);
    assertThat(held.ending().isConverged()).isTrue();
    assertThat(held.objective()).isGreaterThan(fit.value());
    assertThat(held.objective()).isCloseTo(fixed.value(), within(1e-9 * fixed.value()));
    space
        .values(held.point())
        .forEach((parameter, each) -> {
          double expected = fixed.parameters().get(parameter);
          assertThat(each).as(parameter).isCloseTo(expected, within(1e-3 * Math.abs(expected)));
        });
  }

  @Test
  void aValueThatCannotBeReachedHasNoFit() throws InterruptedException {
    ParameterSpace space = Spaces.BOUNDED.space();
    Observations runs = Spaces.BOUNDED.runs(60, 0.01);
    int pivot = space.index("alpha").orElseThrow();
    Slice beyond = new Slice(new ParameterMeasure(space, "alpha"), 1.1, pivot, 0.5);
    SliceMinimum none =
        new SliceFitter(problem(space), runs).fit(beyond, Starts.at(fit(space, runs).minima(1)));
    assertThat(none.isFound()).isFalse();
    assertThat(none.ending()).isEqualTo(Ending.NOT_FINITE);
  }

  @Test
  void aBoundCanBeReached() throws InterruptedException {
    ParameterSpace space = Spaces.BOUNDED.space();
    Observations runs = Spaces.BOUNDED.runs(60, 0.01);
    int pivot = space.index("alpha").orElseThrow();
    Slice atBound = new Slice(new ParameterMeasure(space, "alpha"), 1, pivot, 0.5);
    SliceMinimum minimum =
        new SliceFitter(problem(space), runs).fit(atBound, Starts.at(fit(space, runs).minima(1)));
    assertThat(space.values(minimum.point()).get("alpha")).isCloseTo(1, within(1e-9));
    Fit fixed = fit(space.fixing("alpha", 1), runs);
    assertThat(minimum.objective()).isCloseTo(fixed.value(), within(1e-8 * fixed.value()));
  }
}
