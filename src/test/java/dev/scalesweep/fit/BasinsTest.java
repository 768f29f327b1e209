package dev.scalesweep.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.scalesweep.TestBackends;
import dev.scalesweep.TestLaws;
import dev.scalesweep.law.Parameter;
import dev.scalesweep.law.Transform;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BasinsTest {
  private static final Objective SQUARED = new Objective(Objective.Kind.SQUARED, 1);

  private static Parameter plain(String name, Double... starts) {
    return new Parameter(name, Transform.NONE, List.of(starts));
  }

  private static Fit fit(String formula, List<Parameter> parameters, double... loss)
      throws InterruptedException {
    ParameterSpace space =
        ParameterSpace.of(TestLaws.of(formula + " + 0*x", List.of("x"), parameters));
    Problem problem = new Problem(space, SQUARED, Settings.DEFAULT, false, TestBackends.vector());
    double[] x = new double[loss.length];
    Arrays.setAll(x, i -> i);
    Observations runs = Observations.unweighted(new double[][] {x}, loss);
    return new Fitter(problem, 2).fit(runs, Starts.grid(space, Map.of()), _ -> {});
  }

  /** The square of m is met by both roots, whose objectives are equal. */
  @Test
  void minimaOfEqualObjectiveAreTwo() throws InterruptedException {
    Fit fit = fit("m * m", List.of(plain("m", -5.0, -1.0, 0.5, 1.0, 5.0)), 3.9, 4.1);
    assertThat(fit.basins()).hasSize(2);
    assertThat(fit.basins().stream().map(it -> Math.abs(it.point()[0])))
        .allSatisfy(root -> assertThat(root).isCloseTo(2, within(1e-9)));
    assertThat(fit.basins()).extracting(Basin::starts).containsExactlyInAnyOrder(3, 2);
    assertThat(fit.basins()).allMatch(Basin::strict);
  }

  /** Only the sum of a and b matters: the bottom is a line. */
  @Test
  void aValleyIsOneMinimum() throws InterruptedException {
    Fit fit = fit("a + b", List.of(plain("a", -9.0, 0.0, 9.0), plain("b", -9.0, 0.0, 9.0)), 1, 2);
    assertThat(fit.basins()).hasSize(1);
    assertThat(fit.basins().getFirst().starts()).isEqualTo(9);
    assertThat(fit.basins().getFirst().strict()).isFalse();
  }

  /**
   * The sum (m² - 4.05)² + (m² + 0.3 m - 4.6)² has the minima 2.00579 with 0.00134 and -2.15082
   * with 0.7152, by scipy's bounded search.
   */
  @Test
  void minimaOfDifferentObjectiveAreSortedByIt() throws InterruptedException {
    Parameter m = plain("m", -4.0, -2.5, -1.0, 1.0, 4.0);
    Fit fit = fit("m*m + 0.3*m*x", List.of(m), 4.05, 4.6);
    assertThat(fit.basins()).hasSize(2);
    assertThat(fit.basins().get(0).point()[0]).isCloseTo(2.0057914, within(1e-6));
    assertThat(fit.basins().get(0).value()).isCloseTo(0.00134011812, within(1e-9));
    assertThat(fit.basins().get(1).point()[0]).isCloseTo(-2.150821, within(1e-6));
    assertThat(fit.basins().get(1).starts()).isEqualTo(3);
    assertThat(fit.minima(1)).hasDimensions(1, 1);
  }

  /** Exact runs leave objectives of 1e-20 and 1e-30, which are all zero. */
  @Test
  void objectivesThatAreRoundingAreEqual() throws InterruptedException {
    Fit fit = fit("exp(m)", List.of(plain("m", -2.0, -1.0, 0.0, 1.0, 3.0)), 2, 2, 2);
    assertThat(fit.basins()).hasSize(1);
    assertThat(fit.starts().within(fit.value())).isEqualTo(5);
  }
}
