package dev.scalesweep.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.scalesweep.TestBackends;
import dev.scalesweep.TestLaws;
import dev.scalesweep.law.Law;
import dev.scalesweep.law.Parameter;
import dev.scalesweep.law.Transform;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.hipparchus.random.Well19937c;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AsymmetryTest {
  private static final Law LEVEL =
      TestLaws.of(
          "m + 0*x", List.of("x"), List.of(new Parameter("m", Transform.NONE, List.of(0.0, 1.0))));

  private static Observations runs() {
    Well19937c random = new Well19937c(5);
    double[] loss = new double[200];
    Arrays.setAll(loss, _ -> 3 + 0.1 * random.nextGaussian());
    return Observations.unweighted(new double[][] {TestLaws.logSpaced(1, 2, 200)}, loss);
  }

  private static double level(Objective objective) throws InterruptedException {
    ParameterSpace space = ParameterSpace.of(LEVEL);
    Problem problem = new Problem(space, objective, Settings.DEFAULT, false, TestBackends.vector());
    Fit fit = new Fitter(problem, 2).fit(runs(), Starts.grid(space, Map.of()), _ -> {});
    return fit.parameters().get("m");
  }

  /** An expectile (Newey and Powell, Econometrica 55, 1987): the weighted mean of its own sides. */
  @ParameterizedTest
  @CsvSource({"1, 1", "10, 1", "1, 10", "3, 3", "2, 5"})
  void theSquaredErrorGivesAnExpectile(double above, double below) throws InterruptedException {
    double level = level(new Objective(Objective.Kind.SQUARED, 1, above, below));
    double sum = 0;
    double weights = 0;
    for (double loss : runs().loss()) {
      double weight = loss > level ? above : below;
      sum += weight * loss;
      weights += weight;
    }
    assertThat(level).isCloseTo(sum / weights, within(1e-9));
  }

  /**
   * With a small delta, Huber's function gives a quantile: ten to one leave one in eleven below.
   */
  @ParameterizedTest
  @CsvSource({"1, 10, 0.0909", "10, 1, 0.9091", "1, 1, 0.5"})
  void hubersFunctionGivesNearlyAQuantile(double above, double below, double share)
      throws InterruptedException {
    double level = level(new Objective(Objective.Kind.HUBER, 1e-4, above, below));
    long under = Arrays.stream(runs().loss()).filter(loss -> loss < level).count();
    assertThat(under / 200.0).isCloseTo(share, within(0.006));
  }

  @ParameterizedTest
  @EnumSource(Objective.Kind.class)
  void countingRunsBelowTenTimesMakesALowerEnvelope(Objective.Kind kind)
      throws InterruptedException {
    double middle = level(new Objective(kind, 1e-2));
    assertThat(level(new Objective(kind, 1e-2, 1, 10))).isLessThan(middle);
    assertThat(level(new Objective(kind, 1e-2, 10, 1))).isGreaterThan(middle);
  }
}
