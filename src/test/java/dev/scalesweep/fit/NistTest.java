package dev.scalesweep.fit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scalesweep.TestBackends;
import dev.scalesweep.law.Law;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * The nonlinear regression problems of the NIST Statistical Reference Datasets, where their files
 * are, by every method from both published starts, one start at a time. Writes the digits that were
 * found as a table to {@code target/nist.md}.
 */
class NistTest {
  private static final List<NistProblem> PROBLEMS = NistProblem.ALL;
  private static final double ENOUGH = 6;
  private static final Objective SQUARED = new Objective(Objective.Kind.SQUARED, 1);

  /** The path of MGH10 from its first start takes Levenberg and Marquardt 4,500 steps. */
  private static final Settings SETTINGS = new Settings(Settings.DEFAULT.tolerance(), 10_000);

  /** The rows of the table by the place of the problem. */
  private static final Map<Integer, List<String>> TABLE = new TreeMap<>();

  /** What came of one start. */
  private record Result(double digits, Fit fit) {
    String cell() {
      return String.format(
          Locale.ROOT,
          "%s (%d)",
          digits >= ENOUGH ? String.format(Locale.ROOT, "%.1f", digits) : "**fails**",
          fit.starts().evaluations());
    }
  }

  private static Result fitted(NistProblem problem, NistProblem.Data data, int start, Method method)
      throws InterruptedException {
    Law law = problem.law(data.starts()[start]);
    ParameterSpace space = ParameterSpace.of(law);
    Problem fitted = new Problem(space, SQUARED, method, SETTINGS, false, TestBackends.vector());
    Fit fit = new Fitter(fitted, 1).fit(data.runs(), Starts.grid(space, Map.of()), _ -> {});
    return new Result(data.digits(fit.point()), fit);
  }

  @ParameterizedTest
  @FieldSource("PROBLEMS")
  void hasSixCertifiedDigitsFromBothStarts(NistProblem problem) throws InterruptedException {
    NistProblem.Data data = problem.read();
    List<String> rows = new ArrayList<>();
    for (int start = 0; start < 2; start++) {
      ParameterSpace space = ParameterSpace.of(problem.law(data.starts()[start]));
      boolean linear = !LinearCoordinates.of(space).isEmpty();
      Result damped = fitted(problem, data, start, Method.LEVENBERG_MARQUARDT);
      Result projected = fitted(problem, data, start, Method.VARIABLE_PROJECTION);
      Result quasi = fitted(problem, data, start, Method.BFGS);
      rows.add(
          String.format(
              Locale.ROOT,
              "| %s | %d | %s | %s | %s |",
              problem,
              start + 1,
              linear ? projected.cell() : "–",
              damped.cell(),
              quasi.cell()));
      assertThat(damped.digits()).as("start %d", start + 1).isGreaterThanOrEqualTo(ENOUGH);
      assertThat(projected.digits()).as("start %d", start + 1).isGreaterThanOrEqualTo(ENOUGH);
    }
    synchronized (TABLE) {
      TABLE.put(PROBLEMS.indexOf(problem), rows);
    }
  }

  @AfterAll
  static void writeTheTable() throws IOException {
    if (TABLE.isEmpty()) {
      return;
    }
    List<String> lines = new ArrayList<>();
    lines.add("| problem | start | variable projection | Levenberg–Marquardt | BFGS |");
    lines.add("|---|---|---|---|---|");
    TABLE.values().forEach(lines::addAll);
    Files.write(Path.of("target/nist.md"), lines);
  }
}
