package dev.scalesweep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scalesweep.job.SmallJob;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code scalesweep report}. */
class ReportCommandTest {
  @TempDir private Path directory;

  @Test
  void makesThePageOfAJobThatCanBeRunAgain() throws IOException {
    Path config = SmallJob.in(directory);
    Path results = directory.resolve("results");
    assertThat(Typed.run("run", config, "-o", results, "--quiet").exitCode()).isZero();
    Typed typed = Typed.run("report", results, "--theme", "dark");
    Path page = results.resolve("report.html");
    assertThat(typed).isEqualTo(new Typed(0, page + System.lineSeparator(), ""));
    assertThat(Files.readString(page)).contains("data-theme=\"dark\"").contains("A small job");
    assertThat(Typed.run("run", config, "-o", results, "--quiet").exitCode()).isZero();
    assertThat(Typed.run("report", results).exitCode()).isZero();
  }

  @Test
  void runMakesThePageUnlessTheJobSaysOtherwise() {
    Path config = SmallJob.in(directory);
    Path results = directory.resolve("results");
    assertThat(Typed.run("run", config, "-o", results, "--quiet").exitCode()).isZero();
    assertThat(results.resolve("report.html")).doesNotExist();
    assertThat(
            Typed.run("run", config, "-o", results, "--overwrite", "--set", "report=true")
                .exitCode())
        .isZero();
    assertThat(results.resolve("report.html")).isNotEmptyFile();
  }

  @Test
  void makesThePageOfAPlan() throws IOException {
    Path results = directory.resolve("plan");
    Typed.run(
        "plan", "--law", "chinchilla", "--fit", "besiroglu", "--budget", "1e24", "-o", results);
    assertThat(Typed.run("report", results).exitCode()).isZero();
    assertThat(Files.readString(results.resolve("report.html"))).contains("id=\"plan-N\"");
  }

  @Test
  void refusesADirectoryWithoutResultsAndLeavesItAlone() throws IOException {
    Typed typed = Typed.run("report", directory);
    assertThat(typed.exitCode()).isEqualTo(2);
    assertThat(typed.err())
        .isEqualTo(
            "scalesweep: "
                + directory
                + ": holds no results to report: neither fit.json nor plan.json nor"
                + " sweeps/*/sweep.json"
                + System.lineSeparator());
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void refusesAnObjectiveThatItDoesNotKnow() throws IOException {
    Path results = directory.resolve("results");
    Typed.run("fit", SmallJob.in(directory), "-o", results, "--quiet");
    Path fit = results.resolve("fit.json");
    Files.writeString(fit, Files.readString(fit).replace("\"huber-log\"", "\"hubert\""));
    Typed typed = Typed.run("report", results);
    assertThat(typed.exitCode()).isEqualTo(2);
    assertThat(typed.err())
        .matches(
            "scalesweep: "
                + fit
                + ":\\d+:\\d+: objective.kind is \"hubert\"; one of huber-log, squared-log, huber,"
                + " squared would be right\\R");
    assertThat(results.resolve("report.html")).doesNotExist();
  }

  @Test
  void asksTheDesktopOfTheSystemToOpenThePage() {
    assertThat(Browser.command("Linux", "/a b/report.html"))
        .isEqualTo(List.of("xdg-open", "/a b/report.html"));
    assertThat(Browser.command("Mac OS X", "/r.html")).isEqualTo(List.of("open", "/r.html"));
    assertThat(Browser.command("Windows 11", "C:\\r.html"))
        .isEqualTo(List.of("explorer", "C:\\r.html"));
  }
}
