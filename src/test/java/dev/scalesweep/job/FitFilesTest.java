package dev.scalesweep.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.scalesweep.TestLaws;
import dev.scalesweep.input.Value;
import dev.scalesweep.law.Law;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What fit.json and run.json hold, by the names of the contract. */
class FitFilesTest {
  private static final Law LAW = TestLaws.chinchilla();

  @TempDir private Path directory;
  private Results results;

  @BeforeEach
  void run() {
    results = SmallJob.run(directory, "sweeps={}", "runs.drop={highest: {column: loss, count: 1}}");
  }

  private double number(String... keys) {
    return results.json("fit.json", keys).number();
  }

  private double parameter(String name) {
    return number("parameters", name, "value");
  }

  @Test
  void theKeysStandInTheOrderOfTheContract() {
    assertThat(results.json("fit.json").entries().keySet())
        .containsExactly(
            "law",
            "title",
            "formula",
            "unit",
            "variables",
            "parameters",
            "objective",
            "method",
            "ending",
            "runs",
            "starts",
            "condition_number",
            "conditioning",
            "without_influence",
            "correlations",
            "extrapolation",
            "sandwich",
            "basins",
            "basins_left_out",
            "starts_in_no_basin",
            "allocation",
            "decisions",
            "predictions",
            "verdict",
            "provenance");
  }

  @Test
  void parametersAreInTheFormulasOwnSpaceAndNearTheTruth() {
    assertThat(results.json("fit.json", "law").text()).isEqualTo("chinchilla");
    assertThat(results.json("fit.json", "parameters").entries().keySet())
        .containsExactlyElementsOf(LAW.parameterNames());
    LAW.fits()
        .get("besiroglu")
        .values()
        .forEach((name, truth) -> assertThat(parameter(name) / truth).isBetween(0.8, 1.25));
  }

  @Test
  void theObjectiveIsTheSumOverTheRunsAtTheParameters() {
    double delta = number("objective", "delta");
    assertThat(results.json("fit.json", "objective", "kind").text()).isEqualTo("huber-log");
    assertThat(delta).isEqualTo(1e-3);
    double sum = 0;
    for (Map<String, String> run : runs()) {
      double residual =
          Math.abs(Math.log(predicted(run)) - Math.log(Double.parseDouble(run.get("loss"))));
      sum += residual <= delta ? residual * residual / 2 : delta * (residual - delta / 2);
    }
    assertThat(number("objective", "value")).isCloseTo(sum, within(1e-14));
  }

  /** The runs without the one that was dropped, which has the highest loss. */
  private List<Map<String, String>> runs() {
    return new Results(directory)
        .csv("runs.csv").stream()
            .sorted((left, right) -> right.get("loss").compareTo(left.get("loss")))
            .skip(1)
            .toList();
  }

  private double predicted(Map<String, String> run) {
    Map<String, Double> values = new HashMap<>();
    LAW.parameterNames().forEach(name -> values.put(name, parameter(name)));
    LAW.variableNames().forEach(name -> values.put(name, Double.parseDouble(run.get(name))));
    return LAW.evaluate(values);
  }

  @Test
  void rowsAndStartsAreCounted() {
    assertThat(number("runs", "read")).isEqualTo(36);
    assertThat(number("runs", "used")).isEqualTo(35);
    assertThat(results.json("fit.json", "runs", "dropped").entries().keySet())
        .containsExactly("keep", "keep_last", "drop", "weight_zero");
    assertThat(number("runs", "dropped", "drop")).isEqualTo(1);
    assertThat(number("starts", "total")).isEqualTo(8);
    assertThat(number("starts", "converged")).isEqualTo(8);
    assertThat(number("starts", "at_optimum")).isEqualTo(8);
    assertThat(number("starts", "failed")).isZero();
    List<Value> pairs = results.json("fit.json", "starts", "pairs").list();
    assertThat(pairs)
        .extracting(it -> it.entries().get("parameters").list().stream().map(Value::text).toList())
        .containsExactly(List.of("E", "A"), List.of("E", "B"), List.of("A", "B"));
    assertThat(pairs)
        .allSatisfy(it -> {
          assertThat(it.entries().get("first").numbers()).hasSize(2);
          assertThat(it.entries().get("starts").list())
              .allMatch(row -> row.numbers().equals(List.of(2.0, 2.0)));
          assertThat(it.entries().get("at_optimum").list())
              .allMatch(row -> row.numbers().equals(List.of(2.0, 2.0)));
        });
    assertThat(results.json("fit.json", "starts", "endings").entries().keySet())
        .containsExactly(
            "converged-gradient",
            "converged-precision",
            "iteration-limit",
            "line-search-failure",
            "not-finite");
    assertThat(number("condition_number")).isGreaterThan(1);
  }

  /** Hoffmann et al. 2022, arXiv 2203.15556, equation 4. */
  @Test
  void allocationAndDecisionsFollowTheClosedForm() {
    double alpha = parameter("alpha");
    double beta = parameter("beta");
    assertThat(number("allocation", "N_exponent")).isCloseTo(beta / (alpha + beta), within(1e-9));
    assertThat(number("allocation", "D_exponent")).isCloseTo(alpha / (alpha + beta), within(1e-9));
    double ratio = alpha * parameter("A") / (beta * parameter("B"));
    double scale = Math.pow(ratio, 1 / (alpha + beta));
    List<Value> decisions = results.json("fit.json", "decisions").list();
    assertThat(decisions).hasSize(2);
    for (Value decision : decisions) {
      Map<String, Value> entries = decision.entries();
      double budget = entries.get("budget").number();
      double n = scale * Math.pow(budget / 6, beta / (alpha + beta));
      assertThat(entries.get("N").number() / n).isCloseTo(1, within(1e-9));
      double d = entries.get("D").number();
      assertThat(6 * entries.get("N").number() * d / budget).isCloseTo(1, within(1e-12));
      assertThat(entries.get("tokens_per_parameter").number())
          .isEqualTo(d / entries.get("N").number());
    }
  }

  @Test
  void provenanceNamesWhatTheFitWasMadeFrom() throws IOException {
    assertThat(results.json("fit.json", "provenance").entries().keySet())
        .containsExactly("version", "git_revision", "sha256", "overrides");
    assertThat(results.json("fit.json", "provenance", "sha256").entries().keySet())
        .containsExactly("config", "law", "runs");
    assertThat(results.json("fit.json", "provenance", "sha256", "runs").text())
        .isEqualTo(sha256(directory.resolve("runs.csv")));
    assertThat(results.json("fit.json", "provenance", "sha256", "config").text())
        .isEqualTo(sha256(directory.resolve("job.yaml")));
  }

  private static String sha256(Path file) throws IOException {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void theRunRecordHoldsWhatDiffersBetweenRuns() {
    assertThat(results.json("run.json").entries().keySet())
        .containsExactly(
            "config",
            "version",
            "begun",
            "backend",
            "device",
            "threads",
            "jdk",
            "machine",
            "seconds",
            "total_seconds",
            "exit");
    assertThat(results.json("run.json", "backend").text()).isEqualTo("vector");
    assertThat(results.json("run.json", "threads").number()).isEqualTo(2);
    assertThat(results.json("run.json", "exit").text()).isEqualTo("done");
    assertThat(results.json("run.json", "seconds", "fit").number()).isPositive();
  }
}
