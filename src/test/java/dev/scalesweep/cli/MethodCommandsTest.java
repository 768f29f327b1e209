package dev.scalesweep.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.scalesweep.fit.NistProblem;
import dev.scalesweep.fit.Observations;
import dev.scalesweep.job.Results;
import dev.scalesweep.job.SmallJob;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The method of a fit, from the config to what is printed and written. */
class MethodCommandsTest {
  private static final String SQUARED = "fit.objective.kind=squared";

  private static final String MISRA =
      """
      version: 1
      law:
        name: misra1a
        loss: "b1 * (1 - exp(-b2 * x))"
        unit: volume
        variables: {x: {unit: pressure}}
        parameters: {b1: {starts: [1]}, b2: {starts: [1]}}
      runs: {file: runs.csv, columns: {loss: y}}
      fit:
        objective: {kind: squared}
        method: levenberg-marquardt
        starts: {b1: [500], b2: [0.0001]}
      """;

  @TempDir private Path directory;

  private Results fitted(Path job, String method, String... overrides) {
    Path output = directory.resolve("results-" + method);
    List<Object> arguments = new ArrayList<>(List.of("fit", job, "--quiet", "-o", output));
    for (String override : overrides) {
      arguments.addAll(List.of("--set", override));
    }
    Typed typed = Typed.run(arguments.toArray());
    assertThat(typed.exitCode()).as(typed.err()).isZero();
    assertThat(typed.out()).contains("starts by " + method + ", 100.0% at the optimum: ");
    Results results = new Results(output);
    assertThat(results.json("fit.json", "method").text()).isEqualTo(method);
    return results;
  }

  /** Misra1a of the NIST Statistical Reference Datasets, from its first start, as a user would. */
  @ParameterizedTest
  @ValueSource(strings = {"levenberg-marquardt", "variable-projection", "bfgs"})
  void aLawOfOnesOwnIsFittedFromOneStart(String method) throws IOException {
    NistProblem.Data data = NistProblem.ALL.getFirst().read();
    Observations runs = data.runs();
    StringBuilder rows = new StringBuilder("x,y\n");
    for (int i = 0; i < runs.size(); i++) {
      rows.append(runs.variables()[0][i] + "," + runs.loss()[i] + "\n");
    }
    Files.writeString(directory.resolve("runs.csv"), rows);
    Path job = Files.writeString(directory.resolve("job.yaml"), MISRA);

    Results results = fitted(job, method, "fit.method=" + method);
    double[] values = {
      results.json("fit.json", "parameters", "b1", "value").number(),
      results.json("fit.json", "parameters", "b2", "value").number()
    };
    assertThat(data.digits(values)).isGreaterThan(10);
  }

  /** The eight starts of the job differ in E, A and B alone, which are solved for. */
  @Test
  void variableProjectionNeedsFewStarts() {
    Path job = SmallJob.in(directory);
    Results projected = fitted(job, "variable-projection", SQUARED);
    Results usual = fitted(job, "bfgs", SQUARED, "fit.method=bfgs");
    assertThat(projected.json("fit.json", "starts", "total").number()).isEqualTo(1);
    assertThat(usual.json("fit.json", "starts", "total").number()).isEqualTo(8);
    double expected = usual.json("fit.json", "objective", "value").number();
    assertThat(projected.json("fit.json", "objective", "value").number())
        .isCloseTo(expected, within(1e-10 * expected));
  }

  @ParameterizedTest
  @CsvSource({
    "squared, variable-projection, 1",
    "squared-log, levenberg-marquardt, 8",
    "huber, bfgs, 8"
  })
  void validateNamesTheMethod(String kind, String method, int starts) {
    Typed typed =
        Typed.run("validate", SmallJob.in(directory), "--set", "fit.objective.kind=" + kind);
    assertThat(typed.out())
        .contains(
            "fit: 5 parameters, objective " + kind + ", " + starts + " starts by " + method + "\n");
  }

  @Test
  void printKernelShowsTheMatrixOfTheSquaresWhereTheMethodTakesIt() {
    Path job = SmallJob.in(directory);
    Typed printed =
        Typed.run("fit", job, "--set", SQUARED, "--print-kernel", "--backend", "reference");
    assertThat(printed.out())
        .contains(
            "// squared of E + A / N^alpha + B / D^beta, its gradient and the matrix of its"
                + " squares\n")
        // The objective, five derivatives and fifteen products of two.
        .contains("sums[20]")
        .doesNotContain("sums[21]");
  }
}
