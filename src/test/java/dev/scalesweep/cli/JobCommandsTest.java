package dev.scalesweep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scalesweep.job.Results;
import dev.scalesweep.job.SmallJob;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands that run a job. */
class JobCommandsTest {
  private static final String[] EVERYTHING = {
    ".scalesweep",
    "fit.json",
    "run.json",
    "runs.csv",
    "sweeps/map/cells.csv",
    "sweeps/map/frontier.csv",
    "sweeps/map/loss-f32.npy",
    "sweeps/map/loss.npy",
    "sweeps/map/sweep.json"
  };

  @TempDir private Path directory;
  private Path job;

  @BeforeEach
  void makeTheJob() {
    job = SmallJob.in(directory);
  }

  private Path output(String name) {
    return directory.resolve(name);
  }

  private Typed run(String command, String name, Object... options) {
    List<Object> arguments = new ArrayList<>(List.of(command, job, "--quiet", "-o", output(name)));
    arguments.addAll(List.of(options));
    return Typed.run(arguments.toArray());
  }

  private Results results(String name, Object... options) {
    assertThat(run("run", name, options).exitCode()).isZero();
    return new Results(output(name));
  }

  @Test
  void runDoesEverything() {
    Typed typed = Typed.run("run", job, "-o", output("a"));
    assertThat(typed.exitCode()).isZero();
    assertThat(new Results(output("a")).files()).containsOnlyKeys(EVERYTHING);
    assertThat(typed.err())
        .matches(
            "backend vector: Vector API, .*\n"
                + "sweep map: 99 cells; csv at most 6.0 KiB, npy 792 B, npy-f32 396 B, rest at most"
                + " 9.0 KiB; \\d+\\.\\d [GT]iB free; 3.5 KiB of memory\n");
    assertThat(typed.out())
        .startsWith(
            "A small job\n\nfit of chinchilla: loss = E + A / N^alpha + B / D^beta\n  E     = 1.8")
        .containsPattern("  huber-log objective \\d\\.\\d{9}e-5 over 36 runs\n")
        .contains("  8 starts by bfgs, 100.0% at the optimum: 8 converged-gradient\n")
        .contains("\nsweep map: 99 cells, parameters from fit\n")
        .endsWith("\nresults in " + output("a") + "\n");
  }

  @Test
  void whatIsLaidDownAboutAParameterStandsBesideIt() {
    Typed typed =
        run(
            "fit",
            "a",
            "--set",
            "fit.starts={A: [5, 10]}",
            "--set",
            "fit.objective.asymmetry={below: 10}",
            "--set",
            "fit.bootstrap={replicates: 10, starts: {best: 1}}",
            "--set",
            "fit.parameters={alpha: {bounds: [0.36, 1]}, B: {fixed: 2000}, E: {tied: 5 * beta}}");
    assertThat(typed.exitCode()).isZero();
    assertThat(typed.out())
        .containsPattern("  alpha = 0.36000000  on its lower bound  ± .*\\(95%\\).*\n")
        .contains("  B     = 2000.0000  fixed\n")
        .containsPattern("  E     = 1\\.\\d+  tied: 5 \\* beta  ± .*\\(95%\\).*\n")
        .contains("  huber-log objective (runs below the curve count 10 times) ");
  }

  @Test
  void everyGroupHasItsOwnTable() {
    Typed typed =
        run(
            "fit",
            "a",
            "--set",
            "runs.group=set",
            "--set",
            "sweeps.map.group=books",
            "--set",
            "fit.starts={A: [5, 10], B: [5, 10]}",
            "--set",
            "fit.parameters={E: {per: group}}");
    assertThat(typed.exitCode()).isZero();
    assertThat(typed.out())
        .containsPattern("  E\\[books\\] = 1\\.8.*\n  E\\[code\\]  = 1\\.8.*\n  A        = ")
        .containsPattern("(?s)  group books:\n  optimal N .*  1e21 .*  group code:\n  optimal N ");
  }

  @Test
  void printKernelShowsARowForEachGroup() {
    Typed typed =
        run(
            "fit",
            "a",
            "--set",
            "runs.group=set",
            "--set",
            "sweeps.map.group=books",
            "--set",
            "fit.parameters={E: {per: group}, alpha: {fixed: 0.34}}",
            "--set",
            "fit.starts=law",
            "--print-kernel");
    assertThat(typed.exitCode()).isZero();
    assertThat(typed.out())
        .contains(
            "// uniform[0] is alpha\n", "// row[3] is (in books)\n", "// row[4] is (in code)\n")
        .contains("// column[0] is E[books]\n// column[1] is E[code]\n");
  }

  @Test
  void aDryRunSaysWhatTheJobTakesAndWritesNothing() {
    Typed typed = run("run", "a", "--dry-run", "--threads", 1, "--memory", "10M");
    assertThat(typed.exitCode()).isZero();
    assertThat(typed.out())
        .matches(
            "sweep map: 99 cells; csv at most 6.0 KiB, npy 792 B, npy-f32 396 B, rest at most 9.0"
                + " KiB; .* free; 2.3 KiB of memory; about 1 s to compute\n"
                + "nothing is computed or written; without --dry-run, to "
                + output("a")
                + "\n");
    assertThat(output("a")).doesNotExist();
    assertThat(run("run", "a", "--dry-run", "--shard", "1/2").out())
        .startsWith("sweep map: 0 cells; npy 0 B, npy-f32 0 B, rest at most 0 B; ");
  }

  @Test
  void aDryRunRefusesTheDirectoryOfAnotherJob() {
    results("a");
    assertThat(run("run", "a", "--dry-run", "--set", "seed=8").err())
        .contains(": holds the results of another job (");
    assertThat(run("run", "a", "--dry-run", "--set", "seed=8", "--overwrite").exitCode()).isZero();
    assertThat(run("run", "a").exitCode()).isZero();
  }

  @Test
  void fitFitsAlone() {
    Typed typed = run("fit", "a");
    assertThat(typed.exitCode()).isZero();
    assertThat(new Results(output("a")).files())
        .containsOnlyKeys(".scalesweep", "fit.json", "run.json", "runs.csv");
    assertThat(typed.out()).contains("fit of").doesNotContain("sweep map");
  }

  @Test
  void sweepFitsFirstWhereItNeedsTo() {
    assertThat(run("sweep", "a").exitCode()).isZero();
    assertThat(new Results(output("a")).lasting()).isEqualTo(results("b").lasting());
  }

  @Test
  void sweepDoesNotFitWhereItNeedNot() {
    Typed typed = run("sweep", "a", "--set", "sweeps.map.from=besiroglu");
    assertThat(typed.exitCode()).isZero();
    assertThat(new Results(output("a")).files()).doesNotContainKey("fit.json");
    assertThat(typed.out())
        .isEqualTo(
            """
            A small job

            sweep map: 99 cells, parameters from besiroglu
                 FLOP  PARAMETERS  TOKENS  TOKENS/PARAMETER    LOSS
                 1e20      853.5M  19.53B             22.88  2.5534
              5.76e23      72.25B  1.329T             18.39  1.9744
                 1e30           -       -                 -       -  the line 6ND = C does not cross the axes

            results in %s
            """
                .formatted(output("a")));
  }

  @Test
  void sweepDrawsTheRunsThatItDoesNotFit() {
    Object[] options = {
      "--set", "sweeps.map.from=besiroglu", "--set", "sweeps.map.heatmap=true", "--threads", "1"
    };
    Results run = results("run", options);
    assertThat(run("sweep", "sweep", options).exitCode()).isZero();
    String picture = "pictures/map-heatmap.svg";
    assertThat(new Results(output("sweep")).files().get(picture))
        .isEqualTo(run.files().get(picture));
  }

  @Test
  void quietSaysNothingButTheResults() {
    Typed typed = run("run", "a");
    assertThat(typed.err()).isEmpty();
    assertThat(typed.out()).isEqualTo(Typed.run("run", job, "-o", output("a")).out());
  }

  @Test
  void theBackendDoesNotChangeAByte() {
    Results reference = results("reference", "--backend", "reference");
    Results vector = results("vector", "--backend", "vector");
    assertThat(reference.json("run.json", "backend").text()).isEqualTo("reference");
    assertThat(vector.json("run.json", "backend").text()).isEqualTo("vector");
    assertThat(reference.lasting()).isEqualTo(vector.lasting());
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 7})
  void theNumberOfThreadsDoesNotChangeAByte(int threads) {
    Results one = everything("one", 1);
    Results more = everything("more", threads);
    assertThat(one.lasting())
        .containsKeys("draws.npy", "sweeps/map/loss.npy", "pictures/map-heatmap.png");
    assertThat(more.json("run.json", "threads").number()).isEqualTo(threads);
    assertThat(more.lasting()).isEqualTo(one.lasting());
  }

  private Results everything(String name, int threads) {
    return results(
        name,
        "--threads",
        threads,
        "--set",
        "fit.bootstrap={replicates: 30, starts: {best: 1}}",
        "--set",
        "fit.profile=[alpha, \"N_opt(1e21)\"]",
        "--set",
        "sweeps.map.heatmap=true");
  }

  @Test
  void setOverridesKeys() {
    Results results =
        results("a", "--set", "sweeps.map.axes.N.points=3", "--set", "sweeps.map.outputs=[csv]");
    assertThat(results.csv("sweeps/map/cells.csv")).hasSize(33);
    assertThat(results.files()).doesNotContainKey("sweeps/map/loss.npy");
    assertThat(results.json("fit.json", "provenance", "overrides").list())
        .extracting(it -> it.text())
        .containsExactly("sweeps.map.axes.N.points=3", "sweeps.map.outputs=[csv]");
  }

  @Test
  void theSameJobReplacesItsFiles() throws IOException {
    Results first = results("a");
    Files.delete(output("a").resolve("fit.json"));
    Files.writeString(output("a").resolve("sweeps/map/cells.csv"), "scribbled on");
    assertThat(results("a").lasting()).isEqualTo(first.lasting());
  }

  @Test
  void anotherJobIsRefusedUnlessItMayOverwrite() {
    Results first = results("a");
    var before = first.files();
    Typed other = run("fit", "a", "--set", "seed=8");
    assertThat(other.exitCode()).isEqualTo(2);
    assertThat(other.out()).isEmpty();
    assertThat(other.err())
        .matches(
            "scalesweep: "
                + output("a")
                + ": holds the results of another job \\([0-9a-f]{12}…; this one is"
                + " [0-9a-f]{12}…\\); choose another directory with -o, or replace them with"
                + " --overwrite\n");
    assertThat(first.files()).isEqualTo(before);

    Typed overwriting = run("fit", "a", "--set", "seed=8", "--overwrite");
    assertThat(overwriting.exitCode()).isZero();
    assertThat(first.files()).containsOnlyKeys(".scalesweep", "fit.json", "run.json", "runs.csv");
  }

  @Test
  void aMistakeInTheRunsLeavesTheResultsOfAnotherJob() {
    Results first = results("a");
    var before = first.files();
    Typed other =
        Typed.run("run", job, "-o", output("a"), "--overwrite", "--set", "runs.file=none.csv");
    assertThat(other.exitCode()).isEqualTo(2);
    assertThat(first.files()).isEqualTo(before);
  }

  @Test
  void aFitThatDidNotConvergeIsToldAndKept() {
    Typed typed = run("run", "a", "--set", "fit.max_iterations=1");
    assertThat(typed.exitCode()).isEqualTo(1);
    assertThat(typed.err())
        .isEqualTo(
            "scalesweep: the fit did not converge: its best start ended with iteration-limit\n");
    assertThat(typed.out()).contains("8 iteration-limit");
    Results results = new Results(output("a"));
    assertThat(results.files()).containsOnlyKeys(EVERYTHING);
    assertThat(results.json("fit.json", "ending").text()).isEqualTo("iteration-limit");
    assertThat(results.json("run.json", "exit").text())
        .isEqualTo("the fit did not converge: its best start ended with iteration-limit");
  }

  @ParameterizedTest
  @ValueSource(strings = {"reference", "vector"})
  void printKernelPrintsWhatTheBackendCompilesAndWritesNothing(String backend) {
    Typed typed = Typed.run("run", job, "-o", output("a"), "--print-kernel", "--backend", backend);
    assertThat(typed.exitCode()).isZero();
    assertThat(typed.err()).isEmpty();
    assertThat(typed.out())
        .contains(
            "// huber-log of E + A / N^alpha + B / D^beta, its gradient and the matrix of its squares\n")
        .contains("// sweep map of E + A / N^alpha + B / D^beta\n")
        .contains("// backend " + backend + ", ")
        .contains("// row[0] is N\n", "// column[0] is D\n");
    assertThat(typed.out().contains("DoubleVector")).isEqualTo(backend.equals("vector"));
    assertThat(typed.out().split("(?m)^public final class ")).hasSize(3);
    assertThat(output("a")).doesNotExist();
  }

  @Test
  void validateTellsWhatWouldBeDoneAndWritesNothing() {
    Set<String> before = new Results(directory).files().keySet();
    assertThat(Typed.run("validate", job, "--backend", "reference"))
        .isEqualTo(
            new Typed(
                0,
                """
                law chinchilla: loss = E + A / N^alpha + B / D^beta
                runs: 36 read, 36 used
                fit: 5 parameters, objective huber-log, 8 starts by bfgs
                sweep map: 9 N x 11 D = 99 cells, parameters from fit
                backend: reference
                %s is valid
                """
                    .formatted(job),
                ""));
    assertThat(new Results(directory).files().keySet()).isEqualTo(before);
  }

  @Test
  void aGridThatDoesNotFitIntoMemoryIsRefusedBeforeTheFit() {
    long heap = Runtime.getRuntime().maxMemory();
    long points = (long) Math.ceil(Math.sqrt(heap / 8.0));
    Typed typed =
        run(
            "run",
            "a",
            "--set",
            "sweeps.map.axes.N.points=" + points,
            "--set",
            "sweeps.map.axes.D.points=" + points);
    assertThat(typed.exitCode()).isEqualTo(2);
    assertThat(typed.err()).matches("scalesweep: .*\n").doesNotContain("Exception");
    assertThat(output("a")).doesNotExist();
  }
}
