package dev.scalesweep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scalesweep.input.Cases;
import dev.scalesweep.input.Fields;
import dev.scalesweep.input.Place;
import dev.scalesweep.input.Value;
import dev.scalesweep.input.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule of the verdict on a data set of its own, through the command line. */
class VerdictsTest {
  record Case(
      String name, String job, String runs, int exit, String verdict, List<String> reasons) {

    static Case read(Fields fields) {
      return new Case(
          fields.required("name").text(),
          fields.required("job").text(),
          fields.required("runs").text(),
          (int) fields.required("exit").integer(0, 3),
          fields.required("verdict").text(),
          fields.required("reasons").list().stream().map(Value::text).toList());
    }

    @Override
    public String toString() {
      return name;
    }
  }

  @TempDir private Path directory;

  static Stream<Case> cases() {
    return Cases.of(VerdictsTest.class, "verdicts.yaml", Case::read);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isGivenWithItsReasons(Case it) throws IOException {
    Path job = directory.resolve("job.yaml");
    Files.writeString(job, it.job() + sweep(it.job()));
    Files.writeString(directory.resolve("runs.csv"), it.runs());
    Path results = directory.resolve("results");

    Typed typed = Typed.run("run", job, "--quiet", "-o", results);

    assertThat(typed.exitCode()).isEqualTo(it.exit());
    Value fit = new Value("", YamlReader.read(results.resolve("fit.json"), Place.of("test")));
    Value verdict = fit.entries().get("verdict");
    assertThat(verdict.entries().get("class").text()).isEqualTo(it.verdict());
    List<String> reasons =
        verdict.entries().get("reasons").list().stream().map(Value::text).toList();
    assertThat(reasons).hasSameSizeAs(it.reasons());
    for (int i = 0; i < reasons.size(); i++) {
      assertThat(reasons.get(i)).matches(pattern(it.reasons().get(i)));
    }
    boolean determined = it.exit() == 0;
    assertThat(fit.entries().get("basins").list().getFirst().entries().containsKey("decisions"))
        .isEqualTo(determined);
    assertThat(Files.exists(results.resolve("sweeps"))).isEqualTo(determined);
    assertThat(typed.out()).contains("verdict: " + it.verdict() + "\n");
    if (!determined) {
      assertThat(fit.entries().get("decisions").list()).isEmpty();
      assertThat(fit.entries().get("predictions").list()).isEmpty();
      assertThat(typed.err())
          .isEqualTo(
              "scalesweep: the fit is not identifiable: " + String.join("; ", reasons) + "\n");
      assertThat(typed.out()).contains("sweep map: not made, since the fit is not identifiable\n");
    }
  }

  /** A star stands for a number. */
  private static String pattern(String reason) {
    return Stream.of(reason.split("\\*", -1))
        .map(Pattern::quote)
        .collect(Collectors.joining("[-+.e\\d]+"));
  }

  private static String sweep(String job) {
    String axes =
        job.contains("law: chinchilla") ? "N: [1e8, 1e9], D: [1e10, 1e11]" : "x: [1e8, 1e9]";
    return "sweeps: {map: {axes: {" + axes + "}, heatmap: false}}\n";
  }
}
