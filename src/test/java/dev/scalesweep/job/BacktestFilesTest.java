package dev.scalesweep.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.scalesweep.input.Value;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a backtest adds to fit.json, and backtest.csv. */
class BacktestFilesTest {
  private static final String TWO_LAWS = "{from: 1e20, steps: 3, laws: [chinchilla, kaplan-joint]}";

  @TempDir private static Path shared;
  private static Results twoLaws;

  @TempDir private Path directory;

  @BeforeAll
  static void runTwoLaws() {
    twoLaws = run(shared, TWO_LAWS);
  }

  private Results run(String backtest, String... more) {
    return run(directory, backtest, more);
  }

  private static Results run(Path directory, String backtest, String... more) {
    String[] overrides = {"sweeps={}", "fit.backtest=" + backtest};
    String[] all = Arrays.copyOf(overrides, overrides.length + more.length);
    System.arraycopy(more, 0, all, overrides.length, more.length);
    return SmallJob.run(directory, all);
  }

  private static double number(Map<String, String> row, String column) {
    return Double.parseDouble(row.get(column));
  }

  private static Value fold(Results results, int law, int fold) {
    return of(of(results.json("fit.json", "backtest", "laws").list().get(law), "folds"), fold);
  }

  private static Value of(Value value, String... keys) {
    Value result = value;
    for (String key : keys) {
      result = result.entries().get(key);
    }
    return result;
  }

  private static Value of(Value value, int index) {
    return value.list().get(index);
  }

  @Test
  void thereIsARowForEachThresholdAndLaw() {
    List<Map<String, String>> rows = twoLaws.csv("backtest.csv");
    assertThat(rows)
        .extracting(row -> row.get("law"))
        .containsExactly(
            "chinchilla",
            "kaplan-joint",
            "chinchilla",
            "kaplan-joint",
            "chinchilla",
            "kaplan-joint");
    for (Map<String, String> row : rows) {
      assertThat(number(row, "runs") + number(row, "held_out")).isEqualTo(36);
      assertThat(number(row, "mean_error")).isLessThanOrEqualTo(number(row, "maximum_error"));
      assertThat(Math.abs(number(row, "bias"))).isLessThanOrEqualTo(number(row, "mean_error"));
      assertThat(row.get("ending")).startsWith("converged");
      assertThat(row.get("note")).isEmpty();
    }
  }

  /** The runs are a grid of N from 5e7 to 1.6e10 and D from 1e9 to 1e12, six of each. */
  @Test
  void thresholdsEndWhereOnlyTheLargestRunIsAbove() {
    List<Double> thresholds = twoLaws.json("fit.json", "backtest", "thresholds").numbers();
    // The largest C but one: the smaller of the two neighbours of the corner.
    double last = 6 * 1.6e10 * 1e12 / Math.pow(1000, 0.2);
    assertThat(thresholds.get(0)).isEqualTo(1e20);
    assertThat(thresholds.get(1)).isCloseTo(Math.sqrt(1e20 * 3.0280e22), within(1e18));
    assertThat(thresholds.get(2)).isBetween(last, 3.03e22);
    assertThat(number(twoLaws.csv("backtest.csv").getLast(), "held_out")).isEqualTo(1);
  }

  @Test
  void theTableAndTheDocumentSayTheSame() {
    Map<String, String> row = twoLaws.csv("backtest.csv").get(3);
    Value fold = fold(twoLaws, 1, 1);
    assertThat(row.get("law")).isEqualTo("kaplan-joint");
    assertThat(number(row, "threshold")).isEqualTo(of(fold, "threshold").number());
    assertThat(number(row, "held_out")).isEqualTo(of(fold, "held_out").number());
    assertThat(number(row, "root_mean_square_error"))
        .isEqualTo(of(fold, "errors", "root_mean_square").number());
    assertThat(number(row, "N_ratio")).isEqualTo(of(fold, "optimum", "ratio").number());
    assertThat(number(row, "N_ratio")).isEqualTo(number(row, "N") / number(row, "N_of_all_runs"));
    assertThat(number(row, "objective")).isEqualTo(of(fold, "fit", "objective").number());
    assertThat(number(row, "bic")).isEqualTo(of(fold, "fit", "bic").number());
    assertThat(row.get("ending")).isEqualTo(of(fold, "fit", "ending").text());
  }

  @Test
  void theFitOfTheJobIsThatOfItsLawToAllRuns() {
    Value all = of(of(twoLaws.json("fit.json", "backtest", "laws"), 0), "all_runs");
    assertThat(of(all, "runs").number()).isEqualTo(36);
    assertThat(of(all, "objective").number())
        .isEqualTo(twoLaws.json("fit.json", "objective", "value").number());
    assertThat(of(all, "starts").number()).isEqualTo(8);
    assertThat(of(all, "parameters", "alpha").number())
        .isEqualTo(twoLaws.json("fit.json", "parameters", "alpha", "value").number());
    assertThat(of(fold(twoLaws, 1, 0), "fit", "starts").number()).isEqualTo(400);
  }

  @Test
  void likelihoodsSayWhatTheyAreOf() {
    Results robust = run("{from: 1e20, steps: 1}");
    assertThat(robust.json("fit.json", "backtest", "likelihood", "density").text())
        .isEqualTo("huber");
    assertThat(robust.json("fit.json", "backtest", "likelihood", "of").text())
        .isEqualTo("log loss");
    Results squared = run("{from: 1e20, steps: 1}", "fit.objective={kind: squared}");
    assertThat(squared.json("fit.json", "backtest", "likelihood", "density").text())
        .isEqualTo("normal");
    assertThat(squared.json("fit.json", "backtest", "likelihood", "of").text()).isEqualTo("loss");
  }

  @Test
  void aThresholdWithTooFewRunsIsThereWithTheReason() {
    Results results = run("{from: 1e10, steps: 2}");
    Map<String, String> row = results.csv("backtest.csv").getFirst();
    assertThat(row.get("note")).isEqualTo("0 runs are too few for 5 parameters");
    assertThat(row.get("mean_error")).isEmpty();
    assertThat(row.get("ending")).isEmpty();
    assertThat(row.get("held_out")).isEqualTo("36");
    assertThat(of(fold(results, 0, 0), "note").text()).isEqualTo(row.get("note"));
    assertThat(results.csv("backtest.csv")).hasSize(2);
  }

  @Test
  void anyColumnCanBeHeldOutBy() {
    Results results = run("{by: N, from: 1e9, steps: 1}");
    Map<String, String> row = results.csv("backtest.csv").getFirst();
    // 5e7 times 1, 3.17, 10.05, and then 31.8: three sizes of six with six runs each.
    assertThat(row.get("runs")).isEqualTo("18");
    assertThat(results.json("fit.json", "backtest", "by").text()).isEqualTo("N");
  }

  /** By a C of its own, which is not 6ND: a thousandth of it. */
  @Test
  void aColumnOfBudgetsGoesBeforeTheComputedOne() {
    Results results = run("{from: 1e17, steps: 1}", "runs.derive={C: 0.006 * N * D}");
    Results computed = run("{from: 1e20, steps: 1}");
    assertThat(results.csv("backtest.csv").getFirst().get("runs"))
        .isEqualTo(computed.csv("backtest.csv").getFirst().get("runs"));
    assertThat(results.csv("backtest.csv").getFirst().get("budget"))
        .isEqualTo(computed.csv("backtest.csv").getFirst().get("budget"));
  }

  @Test
  void theLawsBesideTheJobsAreInItsFingerprint() {
    Map<String, Value> hashes = twoLaws.json("fit.json", "provenance", "sha256").entries();
    assertThat(hashes.keySet()).containsExactly("config", "law", "runs", "fit.backtest.laws[1]");
  }
}
