package dev.scalesweep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scalesweep.job.Results;
import dev.scalesweep.job.SmallJob;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is printed of backtests and approaches, and that threads do not change it. */
class ApproachesTextTest {
  private static final String BACKTEST =
      "fit.backtest={from: 1e20, steps: 2, laws: [chinchilla, {name: flat, loss: c + 0*N, unit: none,"
          + " variables: {N: {unit: none}}, parameters: {c: {starts: [2]}}}]}";

  @TempDir private Path directory;

  private Typed fit(String name, String... overrides) {
    Path job = SmallJob.in(directory);
    List<Object> arguments =
        new ArrayList<>(List.of("fit", job, "--quiet", "-o", directory.resolve(name)));
    for (String override : overrides) {
      arguments.add(override.startsWith("--") ? override : "--set=" + override);
    }
    Typed typed = Typed.run(arguments.toArray());
    assertThat(typed.err()).isEmpty();
    return typed;
  }

  @Test
  void lawsStandSideBySideAtEachThreshold() {
    String out = fit("a", BACKTEST).out();
    String number = " +-?\\d+\\.\\d{4}";
    String errors = number.repeat(4);
    assertThat(out)
        .contains(
            "  backtest: fitted to the runs up to each C, errors of the log loss of those above\n")
        .containsPattern("\n +C +RUNS +ABOVE +LAW +MEAN +MAXIMUM +RMS +BIAS +N RATIO +ENDING\n")
        .containsPattern("\n +1e20 +\\d+ +\\d+ +chinchilla" + errors + " +\\d\\.\\d+ +converged-")
        .containsPattern("\n +flat" + errors + " +- +converged-")
        .containsPattern("\n +3.03e22 +35 +1 +chinchilla" + errors)
        .contains("\n  all runs: criteria of the huber density of log loss, less is better\n")
        .containsPattern(
            "\n +LAW +PARAMETERS +AIC +BIC\n +chinchilla +5 +-\\d+\\.\\d +-\\d+\\.\\d\n")
        .containsPattern("\n +flat +1 +-?\\d+\\.\\d +-?\\d+\\.\\d\n");
  }

  @Test
  void aThresholdThatIsSkippedSaysWhy() {
    String out = fit("a", "fit.backtest={from: 1e10, steps: 1}").out();
    assertThat(out)
        .containsPattern(
            "\n +1e10 +0 +36 +chinchilla +- +- +- +- +- +-  0 runs are too few for 5 parameters\n")
        .doesNotContain("AIC");
  }

  /** The runs of the small job are a grid; a factor of 2 makes rough budgets of it. */
  private static final String APPROACHES =
      "fit.approaches={isoflop: {budgets: [5e19, 2e20, 8e20, 1e26], tolerance: 1, sizes: 4},"
          + " envelope: {run: N}, replicates: 100}";

  @Test
  void theKernelsOfAllLawsArePrinted() {
    assertThat(fit("a", BACKTEST, "--print-kernel").out())
        .contains(
            "// huber-log of E + A / N^alpha + B / D^beta, its gradient and the matrix of its squares\n")
        .contains("// huber-log of c + 0*N, its gradient and the matrix of its squares\n");
  }

  @Test
  void theApproachesStandInOneTable() {
    String out = fit("a", APPROACHES).out();
    String interval = " +-?\\d\\.\\d{4} to \\d\\.\\d{4} \\(95%\\)";
    String exponent = " +\\d\\.\\d{4}" + interval;
    assertThat(out)
        .contains(
            "  approaches: optimal N as C^a, D as C^b; the bias is that of runs of the fitted law")
        .containsPattern("\n +APPROACH +a +INTERVAL +b +INTERVAL +BIAS OF a\n")
        .containsPattern("\n +1 envelope" + exponent.repeat(2) + " +-?\\d\\.\\d{4}\n")
        .containsPattern("\n +2 iso-FLOP" + exponent.repeat(2) + " +-?\\d\\.\\d{4}\n")
        .containsPattern("\n +3 chinchilla" + " .* to .* \\(95%, sandwich\\)".repeat(2) + " +-\n");
    assertThat(out)
        .contains("\n  left out, the 0 runs of 1e26 FLOP: 0 model sizes, where 4 are needed\n");
  }

  @Test
  void anApproachThatTheRunsDoNotAnswerSaysWhy() {
    assertThat(fit("a", "fit.approaches={isoflop: {}}").out())
        .containsPattern(
            "\n +2 iso-FLOP +- +- +- +- +-  no budget has a parabola with a minimum among 5 model"
                + " sizes or more\n");
  }

  @Test
  void theNumberOfThreadsDoesNotChangeAByte() {
    Typed one = fit("one", BACKTEST, APPROACHES, "--threads=1");
    for (int threads : new int[] {2, 7}) {
      Typed more = fit("more", BACKTEST, APPROACHES, "--threads=" + threads);
      assertThat(new Results(directory.resolve("more")).lasting())
          .isEqualTo(new Results(directory.resolve("one")).lasting());
      assertThat(more.out().replace("more", "one")).isEqualTo(one.out());
    }
    assertThat(new Results(directory.resolve("one")).lasting()).containsKey("backtest.csv");
  }
}
