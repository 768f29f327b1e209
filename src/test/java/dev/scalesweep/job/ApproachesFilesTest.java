package dev.scalesweep.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.scalesweep.TestLaws;
import dev.scalesweep.input.Value;
import dev.scalesweep.law.Law;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the approaches beside the fit add to fit.json. */
class ApproachesFilesTest {
  private static final Law LAW = TestLaws.chinchilla();
  private static final Map<String, Double> HOFFMANN = LAW.fits().get("hoffmann").values();

  /** Hoffmann et al. 2022, equation 4. */
  private static final double EXPONENT =
      HOFFMANN.get("beta") / (HOFFMANN.get("alpha") + HOFFMANN.get("beta"));

  @TempDir private Path directory;

  private Results run(String approaches, String... more) {
    String[] overrides = {"sweeps={}", "runs.file=exact.csv", "fit.approaches=" + approaches};
    String[] all = Arrays.copyOf(overrides, overrides.length + more.length);
    System.arraycopy(more, 0, all, overrides.length, more.length);
    return SmallJob.run(directory, all);
  }

  private static String row(double n, double d) {
    Map<String, Double> values = new HashMap<>(HOFFMANN);
    values.put("N", n);
    values.put("D", d);
    return n + "," + d + "," + LAW.evaluate(values) + "\n";
  }

  /** Runs without noise, the same 15 sizes for each of some budgets. */
  private void writeProfiles(double... budgets) throws IOException {
    StringBuilder rows = new StringBuilder("N,D,loss\n");
    for (double budget : budgets) {
      for (double n : TestLaws.logSpaced(5e7, 2e10, 15)) {
        rows.append(row(n, budget / 6 / n));
      }
    }
    Files.writeString(directory.resolve("exact.csv"), rows);
  }

  /**
   * Training curves without noise, 20 rows each, of 25 sizes, to one of three numbers of tokens.
   */
  private void writeCurves() throws IOException {
    StringBuilder rows = new StringBuilder("run,N,D,loss\n");
    double[] sizes = TestLaws.logSpaced(5e7, 2e10, 25);
    for (int i = 0; i < sizes.length; i++) {
      for (double d : TestLaws.logSpaced(1e8, 1e11 * Math.pow(3, i % 3), 20)) {
        rows.append("run ").append(i).append(',').append(row(sizes[i], d));
      }
    }
    Files.writeString(directory.resolve("exact.csv"), rows);
  }

  private static double number(Results results, String... keys) {
    String[] path = new String[keys.length + 1];
    path[0] = "approaches";
    System.arraycopy(keys, 0, path, 1, keys.length);
    return results.json("fit.json", path).number();
  }

  @Test
  void theLawFittedToExactRunsHasItsExponents() throws IOException {
    writeProfiles(1e19, 1e20, 1e21);
    Results results = run("{isoflop: {}}");
    assertThat(number(results, "parametric", "N_exponent")).isCloseTo(EXPONENT, within(1e-9));
    assertThat(number(results, "parametric", "D_exponent")).isCloseTo(1 - EXPONENT, within(1e-9));
    assertThat(results.json("fit.json", "allocation", "N_exponent").number())
        .isCloseTo(EXPONENT, within(1e-9));
  }

  /** The sizes drift off the optimum as the budget grows, so that there is a bias to report. */
  @Test
  void parabolasOfExactRunsAreOffByTheReportedBias() throws IOException {
    writeProfiles(3e19, 3e20, 3e21);
    Results results = run("{isoflop: {}}");
    for (String exponent : List.of("N_exponent", "D_exponent")) {
      double exact = exponent.equals("N_exponent") ? EXPONENT : 1 - EXPONENT;
      double bias = number(results, "isoflop", "bias", exponent);
      assertThat(Math.abs(bias)).isGreaterThan(1e-3);
      assertThat(number(results, "isoflop", exponent) - bias).isCloseTo(exact, within(1e-9));
    }
  }

  @Test
  void theEnvelopeOfExactCurvesIsOffByTheReportedBias() throws IOException {
    writeCurves();
    Results results =
        run("{envelope: {run: run, points: 300}}", "runs.keep_last={by: D, per: [run]}");
    assertThat(results.json("fit.json", "runs", "used").number()).isEqualTo(25);
    assertThat(number(results, "envelope", "curves")).isEqualTo(25);
    assertThat(number(results, "envelope", "points")).isEqualTo(300);
    assertThat(number(results, "envelope", "used")).isBetween(100.0, 299.0);
    double bias = number(results, "envelope", "bias", "N_exponent");
    double exponent = number(results, "envelope", "N_exponent");
    assertThat(exponent - bias).isCloseTo(EXPONENT, within(1e-9));
    assertThat(exponent).isCloseTo(EXPONENT, within(0.02));
  }

  @Test
  void budgetsAreThereWithTheirMinimaOrTheReasonWhyNot() throws IOException {
    writeProfiles(1e19, 1e20, 1e21, 1e25);
    Results results = run("{isoflop: {budgets: [1.1e19, 1e20, 1e21, 1e25, 1e26], sizes: 4}}");
    List<Value> budgets = results.json("fit.json", "approaches", "isoflop", "budgets").list();
    assertThat(budgets).hasSize(5);
    assertThat(budgets.get(0).entries().get("budget").number()).isCloseTo(1e19, within(1e9));
    assertThat(budgets.get(0).entries().get("runs").number()).isEqualTo(15);
    double n = budgets.get(0).entries().get("N").number();
    double d = budgets.get(0).entries().get("D").number();
    assertThat(6 * n * d).isCloseTo(1e19, within(1e10));
    assertThat(budgets.get(3).entries().get("left_out").text())
        .isEqualTo("the loss still falls towards larger models");
    assertThat(budgets.get(4).entries().get("left_out").text())
        .isEqualTo("0 model sizes, where 4 are needed");
  }

  @Test
  void oneBudgetIsTooFewAndSaysSo() throws IOException {
    writeProfiles(1e20);
    Results results = run("{isoflop: {}}");
    assertThat(results.json("fit.json", "approaches", "isoflop", "note").text())
        .isEqualTo("only 1 budget can be used, and growth takes two");
    assertThat(results.json("fit.json", "approaches", "isoflop").entries())
        .doesNotContainKey("N_exponent");
  }

  @Test
  void intervalsHaveTheLevelsAndTheReplicatesOfTheBootstrap() throws IOException {
    writeProfiles(1e19, 1e20, 1e21);
    Results results =
        run("{isoflop: {}}", "fit.bootstrap={replicates: 50, starts: {best: 1}, levels: [90]}");
    assertThat(number(results, "replicates")).isEqualTo(50);
    for (String approach : List.of("isoflop", "parametric")) {
      assertThat(
              results
                  .json("fit.json", "approaches", approach, "intervals", "N_exponent", "intervals")
                  .entries()
                  .keySet())
          .containsExactly("90");
    }
    double[] ends =
        results
            .json(
                "fit.json",
                "approaches",
                "isoflop",
                "intervals",
                "N_exponent",
                "intervals",
                "90",
                "percentile")
            .numbers()
            .stream()
            .flatMapToDouble(DoubleStream::of)
            .toArray();
    assertThat(ends[0]).isLessThan(ends[1]);
  }

  /** A law of one variable says nothing of N and D; the runs still do. */
  @Test
  void withoutALawThatDecidesThereIsNoThirdAndNoBias() throws IOException {
    writeProfiles(1e19, 1e20, 1e21);
    Results results =
        run(
            "{}",
            "law=power-law",
            "runs.derive={x: 6 * N * D}",
            "fit={approaches: {isoflop: {}, replicates: 20}}");
    assertThat(results.json("fit.json", "approaches").entries().keySet())
        .containsExactly("replicates", "isoflop");
    assertThat(number(results, "isoflop", "N_exponent")).isCloseTo(EXPONENT, within(0.03));
    assertThat(results.json("fit.json", "approaches", "isoflop").entries())
        .doesNotContainKey("bias");
  }
}
