package dev.scalesweep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scalesweep.job.SmallJob;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A file beside the results that ends a job which would take hours. */
@Timeout(120)
class StopFileTest {
  private static final int SOME_BYTES = 20_000;

  @TempDir private Path directory;

  @Test
  void endsTheJobAfterTheRunningTiles() throws Exception {
    Path job = SmallJob.in(directory);
    Path output = directory.resolve("out");
    Path stop = output.resolve("stop");
    Path journal = output.resolve("sweeps/map/tiles.journal");
    Thread somebody = Thread.startVirtualThread(() -> putWhenThereAreSomeTiles(stop, journal));

    Typed typed =
        Typed.run(
            "sweep",
            job,
            "-o",
            output,
            "--quiet",
            "--set",
            "sweeps.map={from: besiroglu, reduce: [sum], outputs: [], heatmap: false, axes: {alpha:"
                + " {from: 0.2, to: 0.4, points: 1000}, N: {from: 1e7, to: 1e12, points: 100000},"
                + " D: {from: 1e9, to: 1e14, points: 10000}}}");
    somebody.join();

    assertThat(typed.exitCode()).isEqualTo(130);
    assertThat(typed.out()).isEmpty();
    assertThat(typed.err())
        .matches(
            "scalesweep: "
                + stop
                + " is there: the job ends after what it has begun\n"
                + "scalesweep: interrupted; \\d+ of \\d+ tiles of the sweep map are kept: the same"
                + " command with --resume goes on with them\n");
    assertThat(stop).doesNotExist();
    assertThat(journal).exists();
  }

  private static void putWhenThereAreSomeTiles(Path stop, Path journal) {
    try {
      while (Files.notExists(journal) || Files.size(journal) < SOME_BYTES) {
        Thread.sleep(10);
      }
      Files.createFile(stop);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
