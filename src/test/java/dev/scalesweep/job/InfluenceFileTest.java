package dev.scalesweep.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** influence.csv: what changes when a run or a group is left out. */
class InfluenceFileTest {
  private static final String BOOTSTRAP = "fit.bootstrap={replicates: 30, starts: {best: 1}}";

  @TempDir private Path directory;

  private static double number(Map<String, String> row, String column) {
    return Double.parseDouble(row.get(column));
  }

  @Test
  void hasTheChangeThatAFitWithoutTheRunShows() {
    Results full = SmallJob.run(directory, "sweeps={}", BOOTSTRAP);
    double alpha = full.json("fit.json", "parameters", "alpha", "value").number();
    double error = full.json("fit.json", "parameters", "alpha", "standard_error").number();
    double size = size(full);
    Map<String, String> row = full.csv("influence.csv").getLast();
    assertThat(full.csv("influence.csv")).hasSize(36);
    assertThat(number(row, "line")).isEqualTo(37);
    double largest = number(row, "N");
    Results without =
        SmallJob.run(directory, "sweeps={}", "runs.keep=N * D < 0.999 * " + largest + " * 1e12");
    double change = without.json("fit.json", "parameters", "alpha", "value").number() - alpha;
    assertThat(number(row, "alpha_change")).isCloseTo(change, within(1e-9));
    assertThat(number(row, "alpha_change_in_standard_errors"))
        .isCloseTo(change / error, within(1e-6));
    double decided = size(without) - size;
    assertThat(number(row, "N_opt(5.76e23)_change"))
        .isCloseTo(decided, within(1e-6 * Math.abs(decided)));
  }

  /** What is decided for the last target; the next job writes over the files. */
  private static double size(Results results) {
    return results.json("fit.json", "decisions").list().getLast().entries().get("N").number();
  }

  @Test
  void hasOneRowForEachGroup() {
    Results results =
        SmallJob.run(
            directory,
            "sweeps={}",
            "runs.group=set",
            "fit.bootstrap={kind: groups, replicates: 30, starts: {best: 1}}");
    List<Map<String, String>> rows = results.csv("influence.csv");
    assertThat(rows).extracting(row -> row.get("group")).containsExactly("books", "code");
    assertThat(rows).allSatisfy(row -> assertThat(number(row, "runs")).isEqualTo(18));
    assertThat(results.json("fit.json", "sandwich", "kind").text()).isEqualTo("CR1");
    assertThat(results.json("fit.json", "sandwich", "degrees_of_freedom").number()).isOne();
  }

  @Test
  void residualsLeaveNothingOut() {
    Results results =
        SmallJob.run(
            directory,
            "sweeps={}",
            "fit.bootstrap={kind: residuals, replicates: 30, starts: {best: 1}}");
    assertThat(results.files()).doesNotContainKey("influence.csv");
  }
}
