package dev.scalesweep.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.scalesweep.TestBackends;
import dev.scalesweep.TestLaws;
import dev.scalesweep.backend.Backend;
import dev.scalesweep.input.Failure;
import dev.scalesweep.law.Law;
import dev.scalesweep.law.PublishedFit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hipparchus.random.Well19937c;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FitterTest {
  private final Law law = TestLaws.chinchilla();

  /** A ninth of the law's grid, for tests that need only some starts. */
  private final Starts fewStarts =
      Starts.grid(ParameterSpace.of(law), Map.of("A", List.of(5.0, 10.0), "B", List.of(5.0, 10.0)));

  private Observations simulated(int runs, double noise) {
    PublishedFit truth = law.fits().get("besiroglu-full");
    Well19937c random = new Well19937c(7);
    double[] n = new double[runs];
    double[] d = new double[runs];
    double[] loss = new double[runs];
    Map<String, Double> values = new HashMap<>(truth.values());
    for (int i = 0; i < runs; i++) {
      n[i] = 5e7 * StrictMath.pow(300, random.nextDouble());
      d[i] = 1e9 * StrictMath.pow(200, random.nextDouble());
      values.put("N", n[i]);
      values.put("D", d[i]);
      loss[i] = law.evaluate(values) * StrictMath.exp(noise * random.nextGaussian());
    }
    return Observations.unweighted(new double[][] {n, d}, loss);
  }

  private Fit fit(Backend backend, int threads, Observations runs, Starts starts)
      throws InterruptedException {
    Problem problem =
        new Problem(
            ParameterSpace.of(law),
            Objective.DEFAULT,
            Settings.DEFAULT,
            runs.isWeighted(),
            backend);
    return new Fitter(problem, threads).fit(runs, starts, _ -> {});
  }

  @Test
  void findsTheLawThatMadeTheRuns() throws InterruptedException {
    Fit fit = fit(TestBackends.vector(), 2, simulated(240, 0), fewStarts);
    Map<String, Double> truth = law.fits().get("besiroglu-full").values();
    fit.parameters()
        .forEach((name, value) ->
            assertThat(value).as(name).isCloseTo(truth.get(name), within(1e-6 * truth.get(name))));
  }

  @Test
  void reachesTheOptimumFromMostOfTheLawsStarts() throws InterruptedException {
    Starts starts = Starts.grid(ParameterSpace.of(law), Map.of());
    Fit fit = fit(TestBackends.vector(), 2, simulated(240, 0.01), starts);
    assertThat(fit.starts().total()).isEqualTo(4500);
    assertThat(fit.starts().within(fit.value())).isGreaterThan(4500 / 2);
    assertThat(fit.ending().isConverged()).isTrue();
  }

  @Test
  void givesTheSameBitsOnEveryBackendAndAnyNumberOfThreads() throws InterruptedException {
    Observations runs = simulated(61, 0.01);
    Starts starts = Starts.random(ParameterSpace.of(law), 37, 5);
    Fit expected = fit(TestBackends.reference(), 1, runs, starts);
    for (Backend backend : TestBackends.all()) {
      for (int threads : new int[] {1, 2, 7}) {
        Fit actual = fit(backend, threads, runs, starts);
        String where = backend.description() + ", " + threads + " threads";
        assertThat(actual.parameters()).as(where).isEqualTo(expected.parameters());
        assertThat(actual.value()).as(where).isEqualTo(expected.value());
        for (int start = 0; start < starts.size(); start++) {
          assertThat(actual.starts().point(start)).isEqualTo(expected.starts().point(start));
          assertThat(actual.starts().value(start)).isEqualTo(expected.starts().value(start));
          assertThat(actual.starts().ending(start)).isEqualTo(expected.starts().ending(start));
        }
      }
    }
  }

  /** 1, 7, 255 … starts and runs are where lanes, blocks and padding meet. */
  @ParameterizedTest
  @ValueSource(ints = {1, 6, 13, 25, 207, 255, 257, 702})
  void givesTheSameBitsForAwkwardNumbersOfRuns(int runs) throws InterruptedException {
    Starts starts = Starts.random(ParameterSpace.of(law), 13, 42);
    Fit expected = fit(TestBackends.reference(), 1, simulated(runs, 0.01), starts);
    Fit actual = fit(TestBackends.vector(), 2, simulated(runs, 0.01), starts);
    assertThat(actual.parameters()).isEqualTo(expected.parameters());
    assertThat(actual.value()).isEqualTo(expected.value());
  }

  @ParameterizedTest
  @EnumSource(Objective.Kind.class)
  void minimisesEveryObjective(Objective.Kind kind) throws InterruptedException {
    Observations runs = simulated(120, 0.01);
    Objective objective = new Objective(kind, 1e-2);
    Problem problem =
        new Problem(
            ParameterSpace.of(law), objective, Settings.DEFAULT, false, TestBackends.vector());
    Fit fit = new Fitter(problem, 2).fit(runs, fewStarts, _ -> {});
    assertThat(fit.value()).isCloseTo(sum(objective, runs, fit.parameters()), within(1e-12));
    for (String name : law.parameterNames()) {
      for (double factor : new double[] {1 - 1e-4, 1 + 1e-4}) {
        Map<String, Double> moved = new HashMap<>(fit.parameters());
        moved.compute(name, (_, value) -> value * factor);
        assertThat(sum(objective, runs, moved)).as(name).isGreaterThan(fit.value());
      }
    }
  }

  /** The objective written out in plain Java, apart from the engine. */
  private double sum(Objective objective, Observations runs, Map<String, Double> parameters) {
    Map<String, Double> values = new HashMap<>(parameters);
    double sum = 0;
    for (int i = 0; i < runs.loss().length; i++) {
      values.put("N", runs.variables()[0][i]);
      values.put("D", runs.variables()[1][i]);
      double predicted = law.evaluate(values);
      sum += runs.weights()[i] * PlainObjective.of(objective, predicted, runs.loss()[i]);
    }
    return sum;
  }

  @ParameterizedTest
  @EnumSource(Objective.Kind.class)
  void weighsRunsAsIfTheyStoodThereSoOften(Objective.Kind kind) throws InterruptedException {
    Objective objective = new Objective(kind, 1e-2, 1, 3);
    Observations plain = simulated(40, 0.01);
    double[] weights = new double[40];
    Arrays.fill(weights, 1);
    weights[3] = 2;
    Observations weighted = new Observations(plain.variables(), plain.loss(), weights);
    double[][] variables = {appended(plain.variables()[0]), appended(plain.variables()[1])};
    Observations repeated = Observations.unweighted(variables, appended(plain.loss()));
    Fit first = fit(objective, weighted);
    Fit second = fit(objective, repeated);
    assertThat(first.value()).isCloseTo(second.value(), within(1e-12 * second.value()));
    assertThat(first.parameters().get("alpha"))
        .isCloseTo(second.parameters().get("alpha"), within(1e-7));
    double sum = sum(objective, weighted, first.parameters());
    assertThat(first.value()).isCloseTo(sum, within(1e-12));
  }

  private Fit fit(Objective objective, Observations runs) throws InterruptedException {
    Problem problem =
        new Problem(
            ParameterSpace.of(law),
            objective,
            Settings.DEFAULT,
            runs.isWeighted(),
            TestBackends.vector());
    return new Fitter(problem, 2).fit(runs, fewStarts, _ -> {});
  }

  private static double[] appended(double[] values) {
    double[] longer = Arrays.copyOf(values, values.length + 1);
    longer[values.length] = values[3];
    return longer;
  }

  @Test
  void saysThatNoStartIsFinite() {
    Observations runs = simulated(10, 0);
    runs.loss()[4] = Double.NaN;
    assertThatThrownBy(() -> fit(TestBackends.vector(), 1, runs, fewStarts))
        .isInstanceOf(Failure.class)
        .hasMessage(
            "the fit failed: none of the 500 starts gives a finite objective; look at the start"
                + " grid and the runs");
  }
}
