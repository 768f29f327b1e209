package dev.scalesweep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scalesweep.job.SmallJob;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A program that is killed in the middle of a bootstrap, and started again with another job. */
@Timeout(120)
class ResumeTest {
  private static final int REPLICATES = 3000;
  private static final int SOME_BYTES = 10_000;
  private static final String[] OVERRIDES = {
    "fit.bootstrap={replicates: " + REPLICATES + ", starts: all}",
    "fit.targets=[]",
    "sweeps.map.heatmap=true"
  };

  @TempDir private Path directory;
  private Path job;
  private Path output;

  @BeforeEach
  void makeTheJob() {
    job = SmallJob.in(directory);
    output = directory.resolve("killed");
  }

  private Typed run(Path results, Object... options) {
    List<Object> arguments = new ArrayList<>(List.of("run", job, "--quiet", "-o", results));
    for (String override : OVERRIDES) {
      arguments.addAll(List.of("--set", override));
    }
    arguments.addAll(List.of(options));
    return Typed.run(arguments.toArray());
  }

  /** SIGKILL, as soon as some replicates are kept. */
  private void kill(int threads) throws Exception {
    Path err = directory.resolve("err.txt");
    Process program =
        ChildProgram.start(err, OVERRIDES, "run", job, "-o", output, "--threads", threads);
    while (program.isAlive() && !hasBegun()) {
      Thread.sleep(5);
    }
    assertThat(program.isAlive()).as("ended too early: %s", Files.readString(err)).isTrue();
    program.destroyForcibly().waitFor();
    assertThat(output.resolve("draws.npy")).doesNotExist();
  }

  private boolean hasBegun() throws IOException {
    Path journal = output.resolve("bootstrap.journal");
    return Files.exists(journal) && Files.size(journal) > SOME_BYTES;
  }

  @Test
  void namesWhatHasChanged() throws Exception {
    kill(2);
    byte[] kept = Files.readAllBytes(output.resolve("bootstrap.journal"));
    assertRefused("--set", "--set", "seed=8");
    Files.writeString(job, Files.readString(job) + "# more\n");
    assertRefused("config");
    Files.writeString(
        directory.resolve("runs.csv"), Files.readString(directory.resolve("runs.csv")) + "\n");
    assertRefused("config, runs");
    assertThat(output.resolve("bootstrap.journal")).hasBinaryContent(kept);
  }

  private void assertRefused(String what, Object... options) {
    List<Object> arguments = new ArrayList<>(List.of("--resume"));
    arguments.addAll(List.of(options));
    assertThat(run(output, arguments.toArray()))
        .isEqualTo(
            new Typed(
                2,
                "",
                "scalesweep: "
                    + output
                    + ": the unfinished bootstrap in it was begun with another "
                    + what
                    + "; go on with what it was begun with, choose another directory with -o, or"
                    + " start over with --restart --overwrite\n"));
  }
}
