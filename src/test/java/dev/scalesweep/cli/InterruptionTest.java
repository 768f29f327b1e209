package dev.scalesweep.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.scalesweep.job.Results;
import dev.scalesweep.job.SmallJob;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Ctrl-C, sent to the real program. */
@Timeout(120)
class InterruptionTest {
  private static final Path SIGNALS = Path.of("/proc/self/status");
  private static final long SIGINT = 1L << 1;

  @TempDir private Path directory;
  private Path output;
  private Path err;

  @BeforeEach
  void name() throws IOException {
    assumeFalse(isIgnored(), "whoever started the tests has turned Ctrl-C off for them");
    output = directory.resolve("out");
    err = directory.resolve("err.txt");
  }

  /** A shell turns SIGINT off for what it starts in the background, and Java respects that. */
  private static boolean isIgnored() throws IOException {
    return Files.exists(SIGNALS)
        && Files.readAllLines(SIGNALS).stream()
            .filter(line -> line.startsWith("SigIgn:"))
            .anyMatch(
                line -> (Long.parseUnsignedLong(line.substring(7).strip(), 16) & SIGINT) != 0);
  }

  @Test
  void aFitEndsWithASentenceAndNoFile() throws Exception {
    int exitCode =
        interrupted(files -> files.containsKey(".scalesweep"), "fit.starts={random: 3000000}");
    assertThat(exitCode).isEqualTo(130);
    assertThat(sentences())
        .containsExactly("scalesweep: interrupted; the files that were finished are kept");
    assertThat(new Results(output).files().keySet()).containsOnly(".scalesweep");
  }

  @Test
  void aFileThatIsBeingWrittenIsGone() throws Exception {
    int exitCode =
        interrupted(
            files -> files.keySet().stream().anyMatch(it -> it.contains("cells.csv.tmp-")),
            "sweeps.map.from=besiroglu",
            "sweeps.map.axes.N.points=3000",
            "sweeps.map.axes.D.points=3000",
            "sweeps.map.outputs=[csv]");
    assertThat(exitCode).isEqualTo(130);
    assertThat(sentences())
        .containsExactly("scalesweep: interrupted; the files that were finished are kept");
    assertThat(new Results(output).files().keySet())
        .containsOnly(".scalesweep", "fit.json", "runs.csv");
  }

  @Test
  void aBootstrapKeepsWhatIsFinished() throws Exception {
    int exitCode =
        interrupted(
            files -> files.getOrDefault("bootstrap.journal", 0L) > 1000,
            "fit.bootstrap={replicates: 1000000, starts: all}");
    assertThat(exitCode).isEqualTo(130);
    assertThat(sentences())
        .singleElement()
        .asString()
        .matches(
            "scalesweep: interrupted; \\d+ of 1000000 replicates are kept: the same command with"
                + " --resume goes on with them");
    assertThat(new Results(output).files().keySet())
        .containsOnly(".scalesweep", "bootstrap.journal");
  }

  private List<String> sentences() throws IOException {
    return Files.readAllLines(err).stream().filter(line -> line.startsWith("scalesweep:")).toList();
  }

  /** Starts the small job with overrides and interrupts it when its files are such. */
  private int interrupted(Predicate<Map<String, Long>> files, String... overrides)
      throws Exception {
    Process program =
        ChildProgram.start(err, overrides, "run", SmallJob.in(directory), "-o", output);
    try {
      while (program.isAlive() && !isThere(files)) {
        Thread.sleep(10);
      }
      assertThat(program.isAlive()).as("the program ended too early: %s", sentences()).isTrue();
      String kill = Long.toString(program.pid());
      assertThat(new ProcessBuilder("kill", "-INT", kill).start().waitFor()).isZero();
      assertThat(program.waitFor(30, TimeUnit.SECONDS)).isTrue();
      return program.exitValue();
    } finally {
      program.destroyForcibly();
    }
  }

  private boolean isThere(Predicate<Map<String, Long>> files) {
    return Files.isDirectory(output) && files.test(new Results(output).sizes());
  }
}
