package dev.scalesweep.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.scalesweep.input.Value;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What fit.json and draws.npy say of parameters about which something is laid down. */
class ParameterFilesTest {
  private static final String BOOTSTRAP =
      "fit.bootstrap={replicates: 20, starts: {best: 1}, levels: [80]}";
  private static final String GROUP = "runs.group=set";
  private static final String E_PER_GROUP = "fit.parameters={E: {per: group}}";
  private static final String STARTS = "fit.starts={A: [5, 10], B: [5, 10]}";

  @TempDir private Path directory;

  private Results fit(String... overrides) {
    List<String> all = new ArrayList<>(List.of("sweeps={}", STARTS));
    all.addAll(Arrays.asList(overrides));
    return SmallJob.run(directory, all.toArray(String[]::new));
  }

  private static Set<String> keys(Results results, String... keys) {
    return results.json("fit.json", keys).entries().keySet();
  }

  @Test
  void aFixedOneHasItsValueAndNoError() {
    Results results = fit("fit.parameters={E: {fixed: 1.8172}, alpha: {fixed: 0.3478}}", BOOTSTRAP);
    assertThat(results.json("fit.json", "parameters", "E", "value").number()).isEqualTo(1.8172);
    assertThat(keys(results, "parameters", "E")).containsExactly("value", "fixed");
    assertThat(keys(results, "parameters", "beta"))
        .contains("value", "standard_error", "intervals")
        .doesNotContain("fixed");
    // The law's five starts of beta, and the four of A and B.
    assertThat(results.json("fit.json", "starts", "total").number()).isEqualTo(20);
    assertThat(results.json("fit.json", "bootstrap", "columns").list())
        .extracting(Value::text)
        .containsExactly("E", "A", "B", "alpha", "beta");
  }

  @Test
  void aTiedOneNamesItsFormulaAndFollowsItInEveryDraw() throws IOException {
    Results results = fit("fit.parameters={beta: {tied: \"1.05 * alpha\"}}", BOOTSTRAP);
    assertThat(results.json("fit.json", "parameters", "beta", "tied").text())
        .isEqualTo("1.05 * alpha");
    assertThat(results.json("fit.json", "parameters", "beta", "standard_error").number())
        .isPositive();
    for (double[] draw : draws(results, 5)) {
      assertThat(draw[4]).isEqualTo(1.05 * draw[3]);
    }
  }

  /** What hangs on fixed ones alone is as certain as they are. */
  @Test
  void oneThatIsTiedToAFixedOneHasNoError() {
    Results results =
        fit("fit.parameters={alpha: {fixed: 0.35}, beta: {tied: alpha + 0.02}}", BOOTSTRAP);
    assertThat(keys(results, "parameters", "beta")).containsExactly("value", "tied");
    assertThat(results.json("fit.json", "parameters", "beta", "value").number())
        .isCloseTo(0.37, within(1e-15));
  }

  @Test
  void boundsAreShownAndTheOneThatHolds() {
    Results results =
        fit(
            "fit.parameters={E: {bounds: [1.9, 3]}, A: {bounds: [1, .inf]}, B: {bounds: [0, 1e9]}}");
    assertThat(keys(results, "parameters", "E")).contains("value", "bounds", "at_bound");
    assertThat(results.json("fit.json", "parameters", "E", "value").number()).isEqualTo(1.9);
    assertThat(results.json("fit.json", "parameters", "E", "at_bound").text()).isEqualTo("lower");
    assertThat(results.json("fit.json", "parameters", "E", "bounds").numbers())
        .containsExactly(1.9, 3.0);
    assertThat(keys(results, "parameters", "A"))
        .contains("value", "bounds")
        .doesNotContain("at_bound");
    assertThat(results.json("fit.json", "parameters", "A", "bounds").list())
        .extracting(Value::text)
        .containsExactly("1.0", "Infinity");
    assertThat(keys(results, "parameters", "alpha"))
        .contains("value")
        .doesNotContain("bounds", "at_bound", "fixed");
  }

  @Test
  void everyGroupHasItsOwnValueAndDecisions() throws IOException {
    Results results = fit(GROUP, E_PER_GROUP, BOOTSTRAP);
    assertThat(keys(results, "parameters"))
        .containsExactly("E[books]", "E[code]", "A", "B", "alpha", "beta");
    assertThat(results.json("fit.json", "bootstrap", "columns").list())
        .extracting(Value::text)
        .containsExactly("E[books]", "E[code]", "A", "B", "alpha", "beta");
    assertThat(draws(results, 6)).hasNumberOfRows(20);
    List<Value> allocation = results.json("fit.json", "allocation").list();
    assertThat(allocation).hasSize(2);
    assertThat(allocation.getFirst().entries().keySet())
        .containsExactly("group", "N_exponent", "D_exponent", "budget", "intervals");
    List<Value> decisions = results.json("fit.json", "decisions").list();
    assertThat(decisions)
        .extracting(
            it -> it.entries().get("group").text() + " " + it.entries().get("budget").text())
        .containsExactly("books 1.0E21", "books 5.76E23", "code 1.0E21", "code 5.76E23");
    double offset =
        results.json("fit.json", "parameters", "E[code]", "value").number()
            - results.json("fit.json", "parameters", "E[books]", "value").number();
    assertThat(number(decisions, 2, "loss") - number(decisions, 0, "loss"))
        .isCloseTo(offset, within(1e-9));
    assertThat(number(decisions, 2, "N")).isEqualTo(number(decisions, 0, "N"));
  }

  /** The estimates of a decision are those of its own group. */
  @Test
  void everyDecisionHasItsOwnIntervals() {
    Results results = fit(GROUP, E_PER_GROUP, BOOTSTRAP);
    List<Value> decisions = results.json("fit.json", "decisions").list();
    for (Value decision : decisions) {
      Map<String, Value> intervals = decision.entries().get("intervals").entries();
      for (String number : List.of("N", "D", "tokens_per_parameter", "loss")) {
        double value = decision.entries().get(number).number();
        Map<String, Value> level =
            intervals.get(number).entries().get("intervals").entries().get("80").entries();
        List<Double> interval = level.get("percentile").numbers();
        assertThat(interval.get(0)).isLessThan(interval.get(1));
        double error = intervals.get(number).entries().get("standard_error").number();
        assertThat(value).isBetween(interval.get(0) - 3 * error, interval.get(1) + 3 * error);
      }
    }
  }

  private static double number(List<Value> decisions, int index, String key) {
    return decisions.get(index).entries().get(key).number();
  }

  @Test
  void aSweepIsOfOneGroup() {
    Results results = SmallJob.run(directory, GROUP, E_PER_GROUP, STARTS, "sweeps.map.group=code");
    assertThat(results.json("sweeps/map/sweep.json", "from").text()).isEqualTo("fit, group code");
    Map<String, Value> parameters = results.json("sweeps/map/sweep.json", "parameters").entries();
    assertThat(parameters.keySet()).containsExactly("E", "A", "B", "alpha", "beta");
    assertThat(parameters.get("E").number())
        .isEqualTo(results.json("fit.json", "parameters", "E[code]", "value").number());
  }

  @Test
  void aSweepOfAnotherJobsFitIsOfOneGroupToo() throws IOException {
    Results fit = fit(GROUP, E_PER_GROUP);
    Files.copy(fit.directory().resolve("fit.json"), directory.resolve("fit.json"));
    Results results = SmallJob.run(directory, "sweeps.map.from=fit.json", "sweeps.map.group=books");
    assertThat(results.json("sweeps/map/sweep.json", "from").text())
        .isEqualTo("fit.json, group books");
    assertThat(results.json("sweeps/map/sweep.json", "parameters", "E").number())
        .isEqualTo(
            new Results(directory).json("fit.json", "parameters", "E[books]", "value").number());
  }

  @Test
  void aBacktestKeepsToWhatIsLaidDown() {
    Results results =
        fit("fit.parameters={E: {fixed: 1.8172}}", "fit.backtest={from: 1e21, steps: 2}");
    Value law = results.json("fit.json", "backtest", "laws").list().getFirst();
    for (Value fold : law.entries().get("folds").list()) {
      Map<String, Value> fit = fold.entries().get("fit").entries();
      assertThat(fit.get("parameters").entries().get("E").number()).isEqualTo(1.8172);
    }
  }

  @Test
  void theObjectiveNamesItsAsymmetry() {
    assertThat(keys(fit(), "objective")).containsExactly("kind", "delta", "value");
    Results results = fit("fit.objective.asymmetry={below: 10}");
    assertThat(keys(results, "objective")).containsExactly("kind", "delta", "asymmetry", "value");
    assertThat(results.json("fit.json", "objective", "asymmetry", "above").number()).isEqualTo(1);
    assertThat(results.json("fit.json", "objective", "asymmetry", "below").number()).isEqualTo(10);
  }

  /** The rows of draws.npy: float64 in C order behind a header of whole 64 bytes. */
  private static double[][] draws(Results results, int columns) throws IOException {
    byte[] bytes = Files.readAllBytes(results.directory().resolve("draws.npy"));
    double[][] draws = new double[20][columns];
    int header = bytes.length - 20 * columns * Double.BYTES;
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).position(header);
    for (double[] draw : draws) {
      Arrays.setAll(draw, _ -> buffer.getDouble());
    }
    return draws;
  }
}
