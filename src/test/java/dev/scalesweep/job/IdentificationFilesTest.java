package dev.scalesweep.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.scalesweep.TestLaws;
import dev.scalesweep.input.Value;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What fit.json says of how sure a fit is without a bootstrap, and whether it answers. */
class IdentificationFilesTest {
  @TempDir private Path directory;
  private Results results;

  @BeforeEach
  void run() {
    results =
        SmallJob.run(directory, "sweeps={}", "fit.predict=[{N: 70B, D: 1.4T}, {N: 1e9, D: 2e10}]");
  }

  private Value fit(String... keys) {
    return results.json("fit.json", keys);
  }

  private static double width(List<Double> interval) {
    return interval.get(1) - interval.get(0);
  }

  @Test
  void aFitWithoutABootstrapHasStandardErrors() {
    for (String parameter : TestLaws.chinchilla().parameterNames()) {
      double value = fit("parameters", parameter, "value").number();
      List<Double> interval = fit("parameters", parameter, "intervals", "95", "sandwich").numbers();
      assertThat(value).isBetween(interval.get(0), interval.get(1));
      assertThat(fit("parameters", parameter, "sandwich_standard_error").number()).isPositive();
      assertThat(fit("parameters", parameter).entries()).doesNotContainKey("standard_error");
    }
    assertThat(fit("sandwich").entries().keySet())
        .containsExactly("kind", "degrees_of_freedom", "bandwidth");
    assertThat(fit("sandwich", "degrees_of_freedom").number()).isEqualTo(36 - 5);
  }

  /** alpha / (alpha + beta) is 1 less the other: their errors are equal. */
  @Test
  void allocationAndDecisionsHaveStandardErrors() {
    double n = fit("allocation", "intervals", "N_exponent", "sandwich_standard_error").number();
    double d = fit("allocation", "intervals", "D_exponent", "sandwich_standard_error").number();
    assertThat(n).isCloseTo(d, within(1e-6 * n)).isPositive();
    Map<String, Value> decision = fit("decisions").list().getFirst().entries();
    assertThat(decision.get("intervals").entries().keySet())
        .containsExactly("N", "D", "tokens_per_parameter", "loss");
    assertThat(decision).containsKey("prediction_intervals");
  }

  @Test
  void aNewRunIsLessSureThanTheLaw() {
    List<Value> predictions = fit("predictions").list();
    assertThat(predictions).hasSize(2);
    for (Value prediction : predictions) {
      Map<String, Value> entries = prediction.entries();
      List<Double> law =
          entries.get("intervals").entries().get("80").entries().get("sandwich").numbers();
      List<Double> run = entries.get("prediction_intervals").entries().get("80").numbers();
      double loss = entries.get("loss").number();
      assertThat(loss)
          .isBetween(law.get(0), law.get(1))
          .isCloseTo(predicted(entries), within(1e-12));
      assertThat(width(run)).isGreaterThan(width(law));
    }
  }

  private double predicted(Map<String, Value> entries) {
    Map<String, Double> values = new HashMap<>();
    TestLaws.chinchilla()
        .parameterNames()
        .forEach(name -> values.put(name, fit("parameters", name, "value").number()));
    values.put("N", entries.get("N").number());
    values.put("D", entries.get("D").number());
    return TestLaws.chinchilla().evaluate(values);
  }

  /** Noise of 0.003 in the logarithm: 80% of the runs lie within 1.28 of it. */
  @Test
  void thePredictionIntervalInsideTheRunsIsThatOfTheNoise() {
    Map<String, Value> inside = fit("predictions").list().getLast().entries();
    double relative =
        width(inside.get("prediction_intervals").entries().get("80").numbers())
            / inside.get("loss").number();
    assertThat(relative).isCloseTo(2 * 1.28 * 0.003, within(0.3 * 2 * 1.28 * 0.003));
  }

  /** 36 runs on a grid of N and D: the logarithms do not correlate. */
  @Test
  void theSpreadOfTheRunsIsTold() {
    Map<String, Value> correlation = fit("correlations").list().getFirst().entries();
    assertThat(correlation.get("logarithms_of").list())
        .extracting(Value::text)
        .containsExactly("N", "D");
    assertThat(correlation.get("correlation").number()).isCloseTo(0, within(1e-12));
    assertThat(fit("extrapolation", "largest_run").number())
        .isCloseTo(6 * 1.6e10 * 1e12, within(1e12));
    assertThat(fit("extrapolation", "orders_of_magnitude").number())
        .isCloseTo(Math.log10(5.76e23 / (6 * 1.6e10 * 1e12)), within(1e-9));
    assertThat(fit("conditioning", "centred").list())
        .extracting(Value::text)
        .containsExactly("N", "D");
    assertThat(fit("condition_number").number())
        .isLessThan(fit("conditioning", "uncentred_condition_number").number());
  }

  @Test
  void everyStartIsInABasinOrNone() {
    double starts =
        fit("basins").list().stream().mapToDouble(it -> it.entries().get("starts").number()).sum();
    assertThat(starts + fit("starts_in_no_basin").number()).isEqualTo(8);
    Map<String, Value> best = fit("basins").list().getFirst().entries();
    assertThat(best.get("objective").number()).isEqualTo(fit("objective", "value").number());
    assertThat(best.get("decisions").list()).hasSize(2);
    assertThat(best.get("predictions").list()).hasSize(2);
    assertThat(fit("verdict", "class").text()).isEqualTo("usable");
    assertThat(fit("verdict", "reasons").list()).isEmpty();
  }

  @Test
  void theSameJobPredictsTheSame() {
    String first = results.files().get("fit.json");
    run();
    assertThat(results.files().get("fit.json")).isEqualTo(first);
  }
}
