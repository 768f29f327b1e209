package dev.scalesweep.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scalesweep.TestBackends;
import dev.scalesweep.input.Failure;
import dev.scalesweep.input.Mistake;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A sweep of five tiles, each of which is reduced to 3.4 MB: what was reduced is kept of all tiles
 * together.
 */
class ResumedReductionTest {
  private static final String[] OVERRIDES = {
    "sweeps.map.from=besiroglu",
    "sweeps.map.axes={N: {from: 1e7, to: 1e12, points: 80, scale: log},"
        + " D: {from: 1e9, to: 1e14, points: 65536, scale: log}}",
    "sweeps.map.reduce=[sum, minimum-per-axis, top, {histogram: {bins: 100000}},"
        + " {minimum-per-budget-bin: {bins: 100000}}]",
    "sweeps.map.outputs=[npy-f32]"
  };
  private static final long TILE_BYTES = 16L * 65_536 * Float.BYTES;

  private static Map<String, String> expected;

  @TempDir private Path directory;

  @BeforeAll
  static void runWithoutAnInterruption(@TempDir Path directory) throws Exception {
    expected = run(directory, Beginning.REFUSE, SmallJob.NO_PROGRESS).lasting();
    assertThat(expected).containsKeys("sweeps/map/histogram.csv", "sweeps/map/loss-f32.npy");
  }

  private static Results run(Path directory, Beginning beginning, Progress progress)
      throws Exception {
    SmallJob.Way way = new SmallJob.Way(TestBackends.vector(), 1, beginning, progress);
    return SmallJob.run(directory, way, OVERRIDES);
  }

  private Path file(String name) {
    return directory.resolve("results/sweeps/map").resolve(name);
  }

  /** Fails after some tiles; the first time that the task advances is by what was there already. */
  private void failAfter(int tiles) throws Exception {
    AtomicInteger done = new AtomicInteger(-1);
    Progress.Task failing =
        new Progress.Task() {
          @Override
          public void advance(long more) {
            if (done.incrementAndGet() == tiles) {
              throw new Failure("the disk is broken");
            }
          }

          @Override
          public void close() {}
        };
    Progress progress = (what, _) -> what.equals("sweep map: cells") ? failing : SmallJob.NO_TASK;
    assertThatThrownBy(() -> run(directory, Beginning.RESUME, progress))
        .isInstanceOf(Failure.class)
        .hasMessage("the disk is broken");
    long most = (long) SweepBytesTest.said(directory, OVERRIDES).rest();
    assertThat(Files.size(file("tiles.journal"))).isBetween(1_000_000L, most / 2);
  }

  private void assertGoesOn(int resumed) throws Exception {
    Results results = run(directory, Beginning.RESUME, SmallJob.NO_PROGRESS);
    assertThat(results.json("run.json", "tiles_resumed", "map").number()).isEqualTo(resumed);
    assertThat(results.lasting()).isEqualTo(expected);
  }

  @Test
  void isTheSameAsOneThatWasNotBrokenOff() throws Exception {
    failAfter(1);
    failAfter(2);
    assertGoesOn(3);
  }

  @Test
  void countsNoCellTwiceWhereATileHasToBeWrittenAgain() throws Exception {
    failAfter(4);
    try (RandomAccessFile floats =
        new RandomAccessFile(file("loss-f32.npy.partial").toFile(), "rw")) {
      floats.seek(2 * TILE_BYTES);
      int there = floats.read();
      floats.seek(2 * TILE_BYTES);
      floats.write(there + 1);
    }
    assertGoesOn(3);
  }

  @Test
  void beginsAgainWhereTheJournalIsTorn() throws Exception {
    failAfter(4);
    try (RandomAccessFile journal = new RandomAccessFile(file("tiles.journal").toFile(), "rw")) {
      journal.setLength(1_000_000);
    }
    assertGoesOn(0);
  }

  @Test
  void isRefusedUntilSomebodySaysWhatToDo() throws Exception {
    failAfter(2);
    assertThatThrownBy(() -> run(directory, Beginning.REFUSE, SmallJob.NO_PROGRESS))
        .isInstanceOf(Mistake.class)
        .hasMessageContaining("an unfinished sweep map of this job (2 of 5 tiles)");
  }
}
