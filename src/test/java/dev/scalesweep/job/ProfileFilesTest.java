package dev.scalesweep.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.scalesweep.input.Value;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What profiles add to fit.json. */
class ProfileFilesTest {
  @TempDir private Path directory;

  private Results run(String profile, String... overrides) {
    String[] all = new String[overrides.length + 2];
    all[0] = "sweeps={}";
    all[1] = "fit.profile=" + profile;
    System.arraycopy(overrides, 0, all, 2, overrides.length);
    return SmallJob.run(directory, all);
  }

  private static List<Double> numbers(Results results, String name, String... keys) {
    return profile(results, name, keys).numbers();
  }

  private static Value profile(Results results, String name, String... keys) {
    Value value = results.json("fit.json", "profile", name);
    for (String key : keys) {
      value = value.entries().get(key);
    }
    return value;
  }

  @Test
  void aCurveHasTheFitInItsMiddleAndTheEndsOfTheIntervals() {
    Results results = run("[alpha, beta]");
    assertThat(results.json("fit.json", "profile").entries().keySet())
        .containsExactly("alpha", "beta");
    List<Double> values = numbers(results, "alpha", "points", "value");
    List<Double> objectives = numbers(results, "alpha", "points", "objective");
    assertThat(values).isSorted().hasSizeBetween(20, 40).hasSameSizeAs(objectives);
    double best = results.json("fit.json", "objective", "value").number();
    double alpha = results.json("fit.json", "parameters", "alpha", "value").number();
    assertThat(objectives.get(values.indexOf(alpha))).isEqualTo(best);
    for (String level : List.of("80", "95")) {
      double rise = profile(results, "alpha", "cut", "rise", level).number();
      for (double end : numbers(results, "alpha", "intervals", level)) {
        assertThat(objectives.get(values.indexOf(end)) - best).isCloseTo(rise, within(1e-5 * rise));
      }
    }
    assertThat(profile(results, "alpha", "points", "parameters").entries().keySet())
        .containsExactly("E", "A", "B", "alpha", "beta");
    List<Double> alphas = numbers(results, "alpha", "points", "parameters", "alpha");
    for (int i = 0; i < alphas.size(); i++) {
      assertThat(alphas.get(i)).isCloseTo(values.get(i), within(1e-9));
    }
    assertThat(profile(results, "alpha", "points", "ending").list())
        .allMatch(it -> it.text().startsWith("converged-"));
  }

  /** Hoffmann et al. 2022 (arXiv 2203.15556), equation 4. */
  @Test
  void theParametersOfADecisionsCurveDecideSo() {
    Results results = run("[\"N_opt(5.76e23)\"]");
    List<Double> values = numbers(results, "N_opt(5.76e23)", "points", "value");
    for (int i = 0; i < values.size(); i++) {
      double alpha = parameter(results, "alpha", i);
      double beta = parameter(results, "beta", i);
      double ratio = alpha * parameter(results, "A", i) / (beta * parameter(results, "B", i));
      double expected =
          Math.pow(ratio, 1 / (alpha + beta)) * Math.pow(5.76e23 / 6, beta / (alpha + beta));
      assertThat(values.get(i)).isCloseTo(expected, within(1e-8 * expected));
    }
  }

  private static double parameter(Results results, String name, int point) {
    return numbers(results, "N_opt(5.76e23)", "points", "parameters", name).get(point);
  }

  @Test
  void theCutIsStated() {
    assertThat(profile(run("[alpha]"), "alpha", "cut").entries().keySet())
        .containsExactly(
            "kind", "unit", "psi_squared", "psi_slope", "bandwidth", "degrees_of_freedom", "rise");
    Results squared = run("[alpha]", "fit.objective={kind: squared-log}");
    assertThat(profile(squared, "alpha", "cut", "kind").text()).isEqualTo("F");
    // 36 runs and 5 parameters.
    assertThat(numbers(squared, "alpha", "cut", "degrees_of_freedom")).containsExactly(1.0, 31.0);
    double sum = squared.json("fit.json", "objective", "value").number();
    assertThat(profile(squared, "alpha", "cut", "variance").number())
        .isCloseTo(sum / 31, within(1e-12 * sum));
    // Student's t with 31 degrees of freedom has its 97.5% at 2.0395134 (R 4.3: qt(.975, 31)).
    assertThat(profile(squared, "alpha", "cut", "rise", "95").number())
        .isCloseTo(sum / 31 * 2.0395134 * 2.0395134, within(1e-6 * sum / 31));
  }

  @Test
  void theLevelsAreThoseOfTheBootstrap() {
    Results results =
        run("[alpha]", "fit.bootstrap={replicates: 2, starts: {best: 1}, levels: [50, 99]}");
    assertThat(profile(results, "alpha", "intervals").entries().keySet())
        .containsExactly("50", "99");
  }

  @Test
  void anOpenEndIsNoNumberAndHasAReason() {
    Results results =
        run("[alpha]", "fit.parameters={alpha: {bounds: [0, 0.3479]}}", "fit.starts.alpha=[0.2]");
    assertThat(profile(results, "alpha", "intervals", "95").list().getLast().text())
        .isEqualTo("NaN");
    assertThat(profile(results, "alpha", "open_ends", "95", "upper").text())
        .isEqualTo("the bound 0.3479 is reached");
    assertThat(profile(results, "alpha", "open_ends", "95").entries().keySet())
        .containsExactly("upper");
  }

  @Test
  void groupsHaveTheirOwn() {
    Results results =
        run(
            "[\"E[books]\", \"loss(1e21)[code]\", alpha]",
            "runs.group=set",
            "fit.parameters={E: {per: group}}");
    List<Double> ends = numbers(results, "E[books]", "intervals", "95");
    assertThat(results.json("fit.json", "parameters", "E[books]", "value").number())
        .isBetween(ends.getFirst(), ends.getLast());
    assertThat(profile(results, "loss(1e21)[code]", "points", "parameters").entries().keySet())
        .containsExactly("E[books]", "E[code]", "A", "B", "alpha", "beta");
  }
}
