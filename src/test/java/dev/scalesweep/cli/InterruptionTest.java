package dev.scalesweep.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.scalesweep.job.Results;
import dev.scalesweep.job.SmallJob;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
        interrupted(path -> path.endsWith(".scalesweep"), "fit.starts={random: 3000000}");
    assertThat(exitCode).isEqualTo(130);
    assertThat(sentences())
        .containsExactly("scalesweep: interrupted; the files that were finished are kept");
    assertThat(new Results(output).files()).containsOnlyKeys(".scalesweep");
  }

  @Test
  void aFileThatIsBeingWrittenIsGone() throws Exception {
    int exitCode =
        interrupted(
            path -> path.contains("cells.csv.tmp-"),
            "sweeps.map.from=besiroglu",
            "sweeps.map.axes.N.points=4000",
            "sweeps.map.axes.D.points=4000",
            "sweeps.map.outputs=[csv]");
    assertThat(exitCode).isEqualTo(130);
    assertThat(sentences())
        .containsExactly("scalesweep: interrupted; the files that were finished are kept");
    assertThat(new Results(output).files()).containsOnlyKeys(".scalesweep", "fit.json");
  }

  private List<String> sentences() throws IOException {
    return Files.readAllLines(err).stream().filter(line -> line.startsWith("scalesweep:")).toList();
  }

  /** Starts the small job with overrides and interrupts it when a file has come into being. */
  private int interrupted(Predicate<String> file, String... overrides) throws Exception {
    Process program = start(overrides);
    try {
      while (program.isAlive() && !isThere(file)) {
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

  private boolean isThere(Predicate<String> file) {
    return Files.isDirectory(output)
        && new Results(output).files().keySet().stream().anyMatch(file);
  }

  private Process start(String... overrides) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--add-modules=jdk.incubator.vector",
                "-Dscalesweep.cache=" + Path.of("target/test-cache").toAbsolutePath(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "run",
                SmallJob.in(directory).toString(),
                "-o",
                output.toString()));
    for (String override : overrides) {
      command.addAll(List.of("--set", override));
    }
    return new ProcessBuilder(command)
        .redirectError(err.toFile())
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }
}
