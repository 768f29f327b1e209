package dev.scalesweep.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scalesweep.TestBackends;
import dev.scalesweep.input.Mistake;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three sweeps, the first of five tiles, that were broken off and go on. */
class ResumedSweepTest {
  private static final String[] OVERRIDES = {
    "sweeps.map.from=besiroglu",
    "sweeps.map.axes={N: {from: 1e7, to: 1e12, points: 4300, scale: log},"
        + " D: {from: 1e9, to: 1e14, points: 1000, scale: log}}",
    "sweeps.map.reduce=[sum, minimum-per-budget-bin, minimum-per-axis, top, histogram]",
    "sweeps.map.outputs=[npy, npy-f32, parquet]",
    "sweeps.cut={from: besiroglu, outputs: [parquet], cells: 6 * N * D <= 1e22, heatmap: false,"
        + " axes: {N: {from: 1e7, to: 1e12, points: 1100, scale: log},"
        + " D: {from: 1e9, to: 1e14, points: 1000, scale: log}}}",
    "sweeps.next={from: hoffmann, axes: {N: [1e9], D: [1e10]}, heatmap: false}"
  };

  private static Map<String, String> expected;

  @TempDir private Path directory;

  @BeforeAll
  static void runWithoutAnInterruption(@TempDir Path directory) throws Exception {
    expected = run(directory, Beginning.REFUSE, 2, SmallJob.NO_PROGRESS).lasting();
    assertThat(expected)
        .containsKeys("sweeps/map/loss.npy", "sweeps/next/loss.npy")
        .doesNotContainKeys("sweeps/map/tiles.journal", "sweeps/map/loss.npy.partial");
  }

  private static Results run(Path directory, Beginning beginning, int threads, Progress progress)
      throws Exception {
    SmallJob.Way way = new SmallJob.Way(TestBackends.vector(), threads, beginning, progress);
    return SmallJob.run(directory, way, OVERRIDES);
  }

  private Results run(Beginning beginning, int threads) throws Exception {
    return run(directory, beginning, threads, SmallJob.NO_PROGRESS);
  }

  /** The first time that a task advances is by what was there already. */
  private void breakOff(String task, int steps) {
    assertThatThrownBy(
            () -> run(directory, Beginning.RESUME, 1, new BreakingProgress(task, steps + 1)))
        .isInstanceOf(BreakingProgress.Broken.class);
  }

  private Path file(String name) {
    return directory.resolve("results/sweeps/map").resolve(name);
  }

  private static double resumed(Results results, String sweep) {
    return results.json("run.json", "tiles_resumed", sweep).number();
  }

  @Test
  void isTheSameAsOneThatWasNot() throws Exception {
    breakOff("sweep map: cells", 1);
    breakOff("sweep map: cells", 2);
    assertThat(file("loss.npy.partial")).exists();
    assertThat(file("loss.npy")).doesNotExist();
    Results results = run(Beginning.RESUME, 7);
    assertThat(results.lasting()).isEqualTo(expected);
    assertThat(resumed(results, "map")).isEqualTo(3);
  }

  @Test
  void keepsTheSweepsThatWereFinished() throws Exception {
    breakOff("sweep next: table", 0);
    assertThat(file("loss.npy")).exists();
    assertThat((double) Files.size(file("tiles.journal")))
        .isLessThan(SweepBytesTest.said(directory, OVERRIDES).rest());
    Results results = run(Beginning.RESUME, 2);
    assertThat(resumed(results, "map")).isEqualTo(5);
    assertThat(resumed(results, "next")).isEqualTo(1);
    assertThat(results.lasting()).isEqualTo(expected);
  }

  /** The row groups of a table whose cells are cut are no longer where they were written. */
  @Test
  void findsARowGroupWhereItWasMovedTo() throws Exception {
    breakOff("sweep next: table", 0);
    assertThat(directory.resolve("results/sweeps/cut/cells.parquet")).exists();
    Results results = run(Beginning.RESUME, 2);
    assertThat(resumed(results, "cut")).isEqualTo(2);
    assertThat(results.lasting()).isEqualTo(expected);
  }

  @Test
  void computesAgainWhatIsNotInTheFilesAsItWasWritten() throws Exception {
    breakOff("sweep map: cells", 3);
    try (RandomAccessFile floats =
        new RandomAccessFile(file("loss-f32.npy.partial").toFile(), "rw")) {
      floats.seek(5_000_000);
      floats.write(77);
    }
    Results results = run(Beginning.RESUME, 2);
    assertThat(resumed(results, "map")).isEqualTo(2);
    assertThat(results.lasting()).isEqualTo(expected);
  }

  @Test
  void computesAllAgainWhereTheFilesAreGone() throws Exception {
    breakOff("sweep map: cells", 3);
    Files.delete(file("loss.npy.partial"));
    Results results = run(Beginning.RESUME, 2);
    assertThat(resumed(results, "map")).isZero();
    assertThat(results.lasting()).isEqualTo(expected);
  }

  @Test
  void isRefusedUntilSomebodySaysWhatToDo() throws Exception {
    breakOff("sweep map: cells", 2);
    assertThatThrownBy(() -> run(Beginning.REFUSE, 1))
        .isInstanceOf(Mistake.class)
        .hasMessage(
            directory.resolve("results")
                + ": holds an unfinished sweep map of this job (2 of 5 tiles); --resume goes on"
                + " with it, --restart starts over");
    Results results = run(Beginning.RESTART, 1);
    assertThat(resumed(results, "map")).isZero();
    assertThat(results.lasting()).isEqualTo(expected);
  }

  @Test
  void anInterruptionSaysWhatIsKept() {
    Thread running = Thread.currentThread();
    Progress.Task interrupting =
        new Progress.Task() {
          @Override
          public void advance(long more) {
            if (more > 0) {
              running.interrupt();
              waitForTheInterruption();
            }
          }

          @Override
          public void close() {}
        };
    Progress progress =
        (what, _) -> what.equals("sweep map: cells") ? interrupting : SmallJob.NO_TASK;
    assertThatThrownBy(() -> run(directory, Beginning.RESUME, 1, progress))
        .isInstanceOf(PartInterrupted.class)
        .hasMessage(
            "interrupted; 1 of 5 tiles of the sweep map are kept: the same command with --resume"
                + " goes on with them");
  }

  private static void waitForTheInterruption() {
    try {
      Thread.sleep(60_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
