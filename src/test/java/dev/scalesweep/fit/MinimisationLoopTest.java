package dev.scalesweep.fit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scalesweep.TestBackends;
import dev.scalesweep.backend.ColumnSums;
import dev.scalesweep.descent.EndingCode;
import dev.scalesweep.descent.Minimisation;
import dev.scalesweep.descent.State;
import dev.scalesweep.descent.Wanted;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A fit by itself, as a thread of a device runs it, has the bits that it has among others. */
class MinimisationLoopTest {
  private static final int STARTS = 19;

  private final ParameterSpace space = Spaces.FREE.space();
  private final Starts starts = Starts.random(space, STARTS, 4);

  @ParameterizedTest
  @EnumSource(
      value = Objective.Kind.class,
      names = {"HUBER_LOG", "SQUARED"})
  void hasTheSameBitsAsInLockStep(Objective.Kind kind) throws InterruptedException {
    Objective objective = new Objective(kind, 1e-3);
    Problem problem =
        new Problem(
            space, objective, Method.BFGS, Settings.DEFAULT, false, TestBackends.reference());
    Observations runs = Spaces.FREE.runs(30, 0.01);
    StartResults together = new MultiStart(problem, runs, 2).run(starts, _ -> {});
    long evaluations = 0;
    for (int start = 0; start < STARTS; start++) {
      double[] state = fitted(problem, runs, start);
      evaluations += (long) state[State.EVALUATIONS];
      assertThat(point(state)).isEqualTo(together.point(start));
      assertThat(state[State.VALUE]).isEqualTo(together.value(start));
      assertThat(Ending.of((int) state[State.ENDING])).isEqualTo(together.ending(start));
    }
    assertThat(evaluations).isEqualTo(together.evaluations());
  }

  /** The whole of a fit by the package's own loop. */
  private double[] fitted(Problem problem, Observations runs, int start) {
    ColumnSums.Worker gradients = problem.sums(runs).worker(1);
    ColumnSums.Worker curvatures = problem.curvature(runs).worker(1);
    double[] state = begun(start);
    while (Minimisation.wanted(state) != Wanted.NOTHING) {
      boolean curved = Minimisation.wanted(state) == Wanted.CURVATURE;
      evaluate(curved ? curvatures : gradients, state);
    }
    return state;
  }

  private double[] begun(int start) {
    int size = space.size();
    double[] state = new double[State.length(size)];
    double[] point = new double[size];
    starts.copy(start, point);
    Settings.DEFAULT.write(state);
    state[State.HAS_CURVATURE] = 1;
    System.arraycopy(space.scales(), 0, state, State.scales(size), size);
    System.arraycopy(point, 0, state, State.trial(size), size);
    Minimisation.begin(state, size);
    return state;
  }

  private void evaluate(ColumnSums.Worker worker, double[] state) {
    int trial = State.trial(space.size());
    worker.submit(0, Arrays.copyOfRange(state, trial, trial + space.size()));
    double[] derivatives = new double[worker.outputs() - 1];
    double value = SignSteps.read(worker.compute(), 0, derivatives);
    Minimisation.tell(state, space.size(), value, derivatives);
  }

  private double[] point(double[] state) {
    int point = State.point(space.size());
    return Arrays.copyOfRange(state, point, point + space.size());
  }

  /** The codes are kept by devices and in files of theirs: they stay as they are. */
  @Test
  void everyEndingHasItsCode() {
    Set<Ending> endings = new HashSet<>();
    for (int code = EndingCode.NONE + 1; code <= EndingCode.NOT_FINITE; code++) {
      endings.add(Ending.of(code));
    }
    assertThat(endings).containsExactlyInAnyOrder(Ending.values());
    assertThat(Ending.of(1)).isEqualTo(Ending.CONVERGED_GRADIENT);
    assertThat(Ending.of(2)).isEqualTo(Ending.CONVERGED_PRECISION);
    assertThat(Ending.of(3)).isEqualTo(Ending.ITERATION_LIMIT);
    assertThat(Ending.of(4)).isEqualTo(Ending.LINE_SEARCH_FAILURE);
    assertThat(Ending.of(5)).isEqualTo(Ending.NOT_FINITE);
  }
}
