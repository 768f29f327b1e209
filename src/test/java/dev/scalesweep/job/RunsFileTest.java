package dev.scalesweep.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** runs.csv: what the fit was made of, and what it says of it. */
class RunsFileTest {
  @TempDir private Path directory;

  private static double number(Map<String, String> row, String column) {
    return Double.parseDouble(row.get(column));
  }

  @Test
  void hasTheRunsThatTheFitTook() {
    Results results =
        SmallJob.run(
            directory,
            "sweeps={}",
            "runs.group=set",
            "runs.drop={highest: {column: loss, count: 2}}");
    List<Map<String, String>> rows = results.csv("runs.csv");
    assertThat(rows).hasSize(34);
    assertThat(rows.getFirst().keySet())
        .containsExactlyInAnyOrder(
            "line", "group", "N", "D", "weight", "loss", "predicted", "residual");
    assertThat(rows).extracting(row -> row.get("group")).contains("books", "code");
    assertThat(rows).allSatisfy(row -> assertThat(number(row, "weight")).isOne());
  }

  @Test
  void residualsAreThoseOfTheObjective() {
    Results results = SmallJob.run(directory, "sweeps={}");
    assertThat(results.csv("runs.csv"))
        .allSatisfy(row ->
            assertThat(number(row, "residual"))
                .isCloseTo(
                    Math.log(number(row, "predicted") / number(row, "loss")), within(1e-12)));
  }

  @Test
  void predictionsAreThoseOfTheFormulaInFitJson() {
    Results results = SmallJob.run(directory, "sweeps={}");
    assertThat(results.json("fit.json", "formula").text())
        .isEqualTo("E + A / N^alpha + B / D^beta");
    Map<String, String> row = results.csv("runs.csv").getFirst();
    double predicted =
        value(results, "E")
            + value(results, "A") / Math.pow(number(row, "N"), value(results, "alpha"))
            + value(results, "B") / Math.pow(number(row, "D"), value(results, "beta"));
    assertThat(number(row, "predicted")).isCloseTo(predicted, within(1e-9));
  }

  private static double value(Results results, String parameter) {
    return results.json("fit.json", "parameters", parameter, "value").number();
  }
}
