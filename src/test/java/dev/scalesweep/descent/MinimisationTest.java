package dev.scalesweep.descent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class MinimisationTest {
  private static final int SIZE = 2;

  private static double[] state(boolean hasCurvature, double... start) {
    double[] state = new double[State.length(SIZE)];
    state[State.TOLERANCE] = 1e-9;
    state[State.PRECISION] = 1e-9;
    state[State.ROUNDING] = 1e-13;
    state[State.MAXIMUM_ITERATIONS] = 1000;
    state[State.HAS_CURVATURE] = hasCurvature ? 1 : 0;
    for (int i = 0; i < SIZE; i++) {
      state[State.scales(SIZE) + i] = 1;
      state[State.trial(SIZE) + i] = start[i];
    }
    return state;
  }

  /**
   * Rosenbrock 1960, the squares of {@code 1 - x} and {@code 10 (y - x^2)}, with the Gauss–Newton
   * matrix; its minimum is 0 at (1, 1).
   */
  private static void evaluate(double[] state) {
    double x = state[State.trial(SIZE)];
    double y = state[State.trial(SIZE) + 1];
    double a = 1 - x;
    double b = y - x * x;
    double[] derivatives = {-2 * a - 400 * x * b, 200 * b, 0, 0, 0};
    if (Minimisation.wanted(state) == Wanted.CURVATURE) {
      derivatives[2] = 2 + 800 * x * x;
      derivatives[3] = -400 * x;
      derivatives[4] = 200;
    }
    Minimisation.tell(state, SIZE, a * a + 100 * b * b, derivatives);
  }

  /** Runs a fit to its end, and says what it wanted on the way. */
  private static List<Integer> minimise(double[] state) {
    List<Integer> wanted = new ArrayList<>();
    while (Minimisation.wanted(state) != Wanted.NOTHING) {
      wanted.add(Minimisation.wanted(state));
      evaluate(state);
    }
    return wanted;
  }

  private static void assertMinimum(double[] state) {
    assertThat(state[State.ENDING]).isEqualTo(EndingCode.CONVERGED_GRADIENT);
    assertThat(state[State.point(SIZE)]).isCloseTo(1, within(1e-8));
    assertThat(state[State.point(SIZE) + 1]).isCloseTo(1, within(1e-8));
  }

  @Test
  void looksAtTheCurvatureOnceAfterTheFirstSteps() {
    double[] state = state(true, -1.2, 1);
    Minimisation.begin(state, SIZE);
    List<Integer> wanted = minimise(state);
    assertMinimum(state);
    assertThat(wanted.indexOf(Wanted.CURVATURE)).isEqualTo(1 + SignDescent.EVALUATIONS);
    assertThat(Collections.frequency(wanted, Wanted.CURVATURE)).isEqualTo(1);
    assertThat(state[State.EVALUATIONS]).isEqualTo(wanted.size());
  }

  @Test
  void doesWithoutTheCurvature() {
    double[] state = state(false, -1.2, 1);
    Minimisation.begin(state, SIZE);
    assertThat(minimise(state)).doesNotContain(Wanted.CURVATURE);
    assertMinimum(state);
  }

  @Test
  void takesNoFirstStepsNearAMinimum() {
    double[] state = state(true, 1.01, 1.02);
    Minimisation.beginNear(state, SIZE);
    List<Integer> wanted = minimise(state);
    assertThat(wanted.getFirst()).isEqualTo(Wanted.CURVATURE);
    assertThat(wanted).hasSizeLessThan(SignDescent.EVALUATIONS);
    assertMinimum(state);
  }

  /** As between two launches of a kernel. */
  @Test
  void everythingIsInTheState() {
    double[] whole = state(true, -1.2, 1);
    Minimisation.begin(whole, SIZE);
    double[] moved = whole.clone();
    minimise(whole);
    while (Minimisation.wanted(moved) != Wanted.NOTHING) {
      double[] copy = Arrays.copyOf(moved, moved.length);
      Arrays.fill(moved, Double.NaN);
      evaluate(copy);
      moved = copy;
    }
    assertThat(moved).isEqualTo(whole);
  }

  /** What a fit leaves behind has no say in the next. */
  @Test
  void aStateCanBeUsedAgain() {
    double[] used = state(true, 3, -2);
    Minimisation.begin(used, SIZE);
    minimise(used);
    double[] fresh = state(true, -1.2, 1);
    System.arraycopy(fresh, State.trial(SIZE), used, State.trial(SIZE), SIZE);
    Minimisation.begin(used, SIZE);
    Minimisation.begin(fresh, SIZE);
    assertThat(minimise(used)).isEqualTo(minimise(fresh));
    assertThat(used).isEqualTo(fresh);
  }
}
