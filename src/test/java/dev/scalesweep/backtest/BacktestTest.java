package dev.scalesweep.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.scalesweep.TestBackends;
import dev.scalesweep.TestLaws;
import dev.scalesweep.fit.Objective;
import dev.scalesweep.fit.Observations;
import dev.scalesweep.fit.ParameterSpace;
import dev.scalesweep.fit.Problem;
import dev.scalesweep.fit.Settings;
import dev.scalesweep.fit.Starts;
import dev.scalesweep.frontier.ComputeOptimum;
import dev.scalesweep.law.Law;
import dev.scalesweep.law.Parameter;
import dev.scalesweep.law.Transform;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BacktestTest {
  private static final Law CHINCHILLA = TestLaws.chinchilla();
  private static final Map<String, List<Double>> FEW =
      Map.of(
          "E", List.of(0.5),
          "A", List.of(5.0, 7.0),
          "B", List.of(5.0, 8.0),
          "alpha", List.of(0.3),
          "beta", List.of(0.3));

  /** 36 runs that follow Hoffmann's values without noise; by their C. */
  private static final double[][] RUNS = runs();

  private static double[][] runs() {
    List<double[]> runs = new ArrayList<>();
    Map<String, Double> values = new HashMap<>(CHINCHILLA.fits().get("hoffmann").values());
    for (double n : TestLaws.logSpaced(5e7, 1.6e10, 6)) {
      for (double d : TestLaws.logSpaced(1e9, 1e12, 6)) {
        values.put("N", n);
        values.put("D", d);
        runs.add(new double[] {n, d, 6 * n * d, CHINCHILLA.evaluate(values)});
      }
    }
    return runs.toArray(double[][]::new);
  }

  private static double[] column(int index) {
    return Arrays.stream(RUNS).mapToDouble(run -> run[index]).toArray();
  }

  private static Candidate candidate(Law law, Starts starts, double[]... variables) {
    Optional<ComputeOptimum> optimum =
        ComputeOptimum.appliesTo(law)
            ? Optional.of(new ComputeOptimum(law, TestBackends.vector()))
            : Optional.empty();
    return new Candidate(
        new Problem(
            ParameterSpace.of(law),
            Objective.DEFAULT,
            Settings.DEFAULT,
            false,
            TestBackends.vector()),
        starts,
        Observations.unweighted(variables, column(3)),
        optimum);
  }

  private static Trial trial(Candidate candidate, double... thresholds)
      throws InterruptedException {
    Backtest backtest = new Backtest(candidate, column(2), 2, _ -> {});
    return backtest.run(thresholds, backtest.all());
  }

  private static Trial chinchilla(double... thresholds) throws InterruptedException {
    return trial(
        candidate(
            CHINCHILLA, Starts.grid(ParameterSpace.of(CHINCHILLA), FEW), column(0), column(1)),
        thresholds);
  }

  @Test
  void runsUpToTheThresholdAreFittedAndThoseAboveHeldOut() throws InterruptedException {
    double threshold = column(2)[8];
    Fold fold = chinchilla(threshold).folds().getFirst();
    long below = Arrays.stream(column(2)).filter(c -> c <= threshold).count();
    assertThat(fold.threshold()).isEqualTo(threshold);
    assertThat(fold.attempt().runs()).isEqualTo(below);
    assertThat(fold.heldOut()).isEqualTo(36 - below);
  }

  /** The law that made the runs, without noise, foretells them, and its optimum stays. */
  @Test
  void theTrueLawHasNoErrors() throws InterruptedException {
    Trial trial = chinchilla(1e20, 1e21);
    double largest = Arrays.stream(column(2)).max().orElseThrow();
    for (Fold fold : trial.folds()) {
      assertThat(fold.errors().orElseThrow().maximum()).isLessThan(1e-9);
      assertThat(fold.optimum().orElseThrow().ratio()).isCloseTo(1, within(1e-6));
      assertThat(fold.optimum().orElseThrow().all().budget()).isEqualTo(largest);
      assertThat(fold.note()).isEmpty();
    }
  }

  /**
   * loss = a C^-b over runs off the optimum: wrong, so that it errs, and it decides nothing. Two
   * parameters of the line log loss = log a - b log C by least squares are known in closed form.
   */
  @Test
  void aWrongLawHasTheErrorsOfItsFit() throws InterruptedException {
    Law power =
        TestLaws.of(
            "a * x^-b",
            List.of("x"),
            List.of(
                new Parameter("a", Transform.LOG, List.of(0.0, 2.0)),
                new Parameter("b", Transform.NONE, List.of(0.0, 0.1))));
    Candidate candidate =
        new Candidate(
            new Problem(
                ParameterSpace.of(power),
                new Objective(Objective.Kind.SQUARED_LOG, 1),
                Settings.DEFAULT,
                false,
                TestBackends.vector()),
            Starts.grid(ParameterSpace.of(power), Map.of()),
            Observations.unweighted(new double[][] {column(2)}, column(3)),
            Optional.empty());
    Fold fold = trial(candidate, 1e21).folds().getFirst();
    double[] line = line(1e21);
    double sum = 0;
    double largest = 0;
    for (double[] run : RUNS) {
      double error = line[0] + line[1] * Math.log(run[2]) - Math.log(run[3]);
      sum += run[2] > 1e21 ? error : 0;
      largest = run[2] > 1e21 ? Math.max(largest, Math.abs(error)) : largest;
    }
    assertThat(fold.errors().orElseThrow().bias()).isCloseTo(sum / fold.heldOut(), within(1e-9));
    assertThat(fold.errors().orElseThrow().maximum()).isCloseTo(largest, within(1e-9));
    assertThat(fold.optimum()).isEmpty();
    assertThat(fold.note()).isEmpty();
  }

  /** Intercept and slope of log loss over log C, of the runs up to a threshold. */
  private static double[] line(double threshold) {
    double[][] below =
        Arrays.stream(RUNS).filter(run -> run[2] <= threshold).toArray(double[][]::new);
    double x = Arrays.stream(below).mapToDouble(run -> Math.log(run[2])).sum() / below.length;
    double y = Arrays.stream(below).mapToDouble(run -> Math.log(run[3])).sum() / below.length;
    double xy = 0;
    double xx = 0;
    for (double[] run : below) {
      xy += (Math.log(run[2]) - x) * (Math.log(run[3]) - y);
      xx += (Math.log(run[2]) - x) * (Math.log(run[2]) - x);
    }
    return new double[] {y - xy / xx * x, xy / xx};
  }

  @Test
  void aFoldOfFewerRunsThanParametersIsSkippedWithTheReason() throws InterruptedException {
    double[] sorted = Arrays.stream(column(2)).sorted().toArray();
    Trial trial = chinchilla(sorted[0] / 2, sorted[3], sorted[4] * (1 + 1e-9));
    assertThat(trial.folds())
        .extracting(Fold::note)
        .containsExactly(
            "0 runs are too few for 5 parameters", "4 runs are too few for 5 parameters", "");
    assertThat(trial.folds().getFirst().attempt().fit()).isEmpty();
    assertThat(trial.folds().getFirst().errors()).isEmpty();
    assertThat(trial.folds().getFirst().heldOut()).isEqualTo(36);
    assertThat(trial.folds().getLast().attempt().fit()).isPresent();
  }

  @Test
  void aFoldWhoseFitFailsSaysSo() throws InterruptedException {
    Starts hopeless = Starts.at(new double[][] {{800, 800, 800, 1, 1}});
    Trial trial = trial(candidate(CHINCHILLA, hopeless, column(0), column(1)), 1e21);
    String reason =
        "the fit failed: none of the 1 starts gives a finite objective; look at the start grid and"
            + " the runs";
    assertThat(trial.all().note()).isEqualTo(reason);
    assertThat(trial.folds().getFirst().note()).isEqualTo(reason);
    assertThat(trial.folds().getFirst().optimum()).isEmpty();
  }
}
