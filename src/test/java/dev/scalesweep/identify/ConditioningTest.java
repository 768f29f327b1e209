package dev.scalesweep.identify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.scalesweep.TestLaws;
import dev.scalesweep.fit.Objective;
import dev.scalesweep.fit.Observations;
import dev.scalesweep.law.Law;
import dev.scalesweep.law.Parameter;
import dev.scalesweep.law.Transform;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConditioningTest {
  private static final Objective SQUARED = new Objective(Objective.Kind.SQUARED, 1);

  private static Conditioning of(Model model) {
    return Conditioning.of(model, Moving.of(model));
  }

  private static Conditioning ofLine(double[] x) throws InterruptedException {
    Law line =
        TestLaws.of(
            "a + b*x",
            List.of("x"),
            List.of(
                new Parameter("a", Transform.NONE, List.of(0.0)),
                new Parameter("b", Transform.NONE, List.of(0.0))));
    double[] loss = Arrays.stream(x).map(it -> 2 + 3 * it + Math.sin(100 * it)).toArray();
    return of(
        Models.of(line, SQUARED, Observations.unweighted(new double[][] {x}, loss), Map.of()));
  }

  /**
   * For a straight line the columns are 1 and x; their cosine is c = sum x / sqrt(n sum x²), and
   * the eigenvalues of the scaled J'J are 1 + c and 1 - c.
   */
  @Test
  void ofAStraightLineIsKnown() throws InterruptedException {
    double[] x = {1, 2, 4, 7, 11};
    double cosine = 25 / Math.sqrt(5 * 191.0);
    Conditioning conditioning = ofLine(x);
    double expected = (1 + cosine) / (1 - cosine);
    assertThat(conditioning.uncentred()).isCloseTo(expected, within(1e-10 * expected));
    assertThat(conditioning.hessian()).isCloseTo(expected, within(1e-6 * expected));
    assertThat(conditioning.rank()).isEqualTo(2);
    assertThat(conditioning.centred()).isEmpty();
  }

  @Test
  void runsAtOnePointTellNothingApart() throws InterruptedException {
    Conditioning conditioning = ofLine(new double[] {2, 2, 2});
    assertThat(conditioning.conditionNumber()).isInfinite();
    assertThat(conditioning.rank()).isEqualTo(1);
    assertThat(conditioning.directions().getFirst().words())
        .matches("a and b move together: .* changes no predicted loss");
  }

  /**
   * The condition numbers of J'J of the log losses at the optimum, 48,211 as it is and 1,089 with N
   * and D in their geometric means, by numpy's singular values of the derivatives written out.
   */
  @Test
  void ofTheBesirogluRunsIsThatOfTheCentredDerivatives() throws InterruptedException {
    Conditioning conditioning = of(Models.besiroglu());
    assertThat(conditioning.centred()).containsExactly("N", "D");
    assertThat(conditioning.uncentred()).isCloseTo(48210.9, within(5.0));
    assertThat(conditioning.conditionNumber()).isCloseTo(1089.02, within(0.1));
    assertThat(conditioning.hessian()).isBetween(100.0, 1e5);
    assertThat(conditioning.rank()).isEqualTo(5);
  }

  @Test
  void namesWhatMovesTogether() throws InterruptedException {
    List<Direction> directions = of(Models.besiroglu()).directions();
    assertThat(directions).hasSize(2);
    assertThat(directions.get(0).together()).containsExactly("B", "beta");
    assertThat(directions.get(1).together()).containsExactly("A", "alpha");
    // numpy's eigenvalues are 9.7956e-5 and 1.04964e-4.
    assertThat(directions.get(0).eigenvalue()).isCloseTo(9.7956e-5, within(1e-8));
    assertThat(directions.get(1).eigenvalue()).isCloseTo(1.04964e-4, within(1e-8));
    assertThat(directions.get(1).words())
        .matches(
            "A and alpha move together: A x [\\d.]+, alpha \\+ [\\d.]+ changes the predicted"
                + " losses by 0.1%");
  }

  /** Its scale does not take up a change of the unit of D, which is added to N. */
  @Test
  void aVariableThatHasNoUnitOfItsOwnIsNotCentred() throws InterruptedException {
    Law law =
        TestLaws.of(
            "A / (1 + N)^alpha",
            List.of("N"),
            List.of(
                new Parameter("A", Transform.LOG, List.of(0.0)),
                new Parameter("alpha", Transform.NONE, List.of(0.5))));
    double[] n = TestLaws.logSpaced(0.1, 10, 9);
    double[] loss = Arrays.stream(n).map(it -> 3 * Math.pow(1 + it, -0.4)).toArray();
    loss[3] += 0.01;
    Conditioning conditioning =
        of(Models.of(law, SQUARED, Observations.unweighted(new double[][] {n}, loss), Map.of()));
    assertThat(conditioning.centred()).isEmpty();
    assertThat(conditioning.conditionNumber()).isEqualTo(conditioning.uncentred());
  }
}
