package dev.scalesweep.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scalesweep.job.Results;
import dev.scalesweep.job.SmallJob;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/**
 * A job with a bootstrap and sweeps of several outputs, killed at random moments and resumed again
 * and again. {@code -Dscalesweep.kills=30} kills more often, and a job that takes longer; {@code
 * -Dscalesweep.kills.seed=2} at other moments.
 */
class KillTest {
  private static final int FEW = 2;
  private static final int KILLS = Integer.getInteger("scalesweep.kills", FEW);
  private static final boolean DRAWS = KILLS > FEW;
  private static final long SEED = Long.getLong("scalesweep.kills.seed", 1);
  private static final int MOST_THREADS = 3;

  /** So many that the journal of the many tiles of a long job has the state of the reducers. */
  private static final int BINS = DRAWS ? 100_000 : 50;

  private static final int MINUTES = 10;

  private static final String[] OVERRIDES = {
    "fit.bootstrap={replicates: " + 150 * KILLS + ", starts: all}",
    "fit.pictures=" + DRAWS,
    "sweeps.map.heatmap=" + DRAWS,
    "sweeps.map.axes={N: {from: 1e7, to: 1e12, points: 1100, scale: log},"
        + " D: {from: 1e9, to: 1e14, points: 1000, scale: log}}",
    "sweeps.map.derive={C: 6 * N * D}",
    "sweeps.map.cells=C <= 1e25",
    "sweeps.map.reduce=[frontier, sum, minimum-per-axis, top]",
    "sweeps.map.outputs=[npy, npy-f32, parquet]",
    "sweeps.deep={from: besiroglu, axes: {alpha: {from: 0.2, to: 0.5, points: "
        + 2 * KILLS
        + "}, N: {from: 1e7, to: 1e12, points: 600, scale: log},"
        + " D: {from: 1e9, to: 1e14, points: 1000, scale: log}},"
        + " derive: {shape: exp(-(N / D)^0.3) * loss}, cells: 6 * N * D <= 1e25,"
        + " reduce: [sum, {minimum-per-budget-bin: {bins: "
        + BINS
        + "}}, top, {histogram: {bins: "
        + BINS
        + "}}], outputs: [], heatmap: false}",
    "sweeps.table={from: hoffmann, axes: {N: {from: 1e7, to: 1e12, points: 30, scale: log},"
        + " D: {from: 1e9, to: 1e14, points: 1000, scale: log}}, heatmap: false}"
  };

  @TempDir private Path directory;
  private final Random random = new Random(SEED);
  private Path job;
  private Path output;
  private int kills;
  private int ends;

  /** Whether a run ends in some time; one that does not is killed. */
  private boolean ends(long milliseconds) throws Exception {
    Path err = directory.resolve("err.txt");
    Process program = start(err, output, "--resume", "--threads", 1 + random.nextInt(MOST_THREADS));
    if (program.waitFor(milliseconds, TimeUnit.MILLISECONDS)) {
      assertThat(program.exitValue()).as(Files.readString(err)).isZero();
      return true;
    }
    program.destroyForcibly().waitFor();
    return false;
  }

  private Process start(Path err, Path results, Object... options) throws IOException {
    List<Object> arguments = new ArrayList<>(List.of("run", job, "-o", results));
    arguments.addAll(List.of(options));
    return ChildProgram.start(err, OVERRIDES, arguments.toArray());
  }

  @Test
  void whatIsKilledAndResumedIsTheSame(TestReporter reporter) throws Exception {
    job = SmallJob.in(directory);
    Path whole = directory.resolve("whole");
    long begun = System.nanoTime();
    Process program = start(directory.resolve("whole.txt"), whole);
    assertThat(program.waitFor(MINUTES, TimeUnit.MINUTES)).isTrue();
    long milliseconds = (System.nanoTime() - begun) / 1_000_000;
    Map<String, String> expected = new Results(whole).lasting();
    assertThat(expected)
        .containsKeys("draws.npy", "fit.json", "sweeps/map/C-f32.npy", "sweeps/deep/top.csv")
        .containsKeys(
            "sweeps/table/cells.csv", "sweeps/table/loss.npy", "sweeps/map/cells.parquet");

    newOutput();
    while (kills < KILLS) {
      if (ends((long) (random.nextDouble() * milliseconds))) {
        assertIsWhole(expected);
      } else {
        kills++;
        assertNothingIsHalfWritten(expected, reporter);
      }
    }
    assertThat(ends(TimeUnit.MINUTES.toMillis(MINUTES))).isTrue();
    assertIsWhole(expected);
    reporter.publishEntry("kills", kills + ", and " + ends + " runs that ended");
  }

  private void newOutput() {
    output = directory.resolve("killed" + ends);
  }

  private void assertIsWhole(Map<String, String> expected) {
    assertThat(new Results(output).lasting())
        .as("seed %d, kill %d", SEED, kills)
        .isEqualTo(expected);
    ends++;
    newOutput();
  }

  /** What has its name is what it will be. */
  private void assertNothingIsHalfWritten(Map<String, String> expected, TestReporter reporter) {
    if (Files.notExists(output)) {
      return;
    }
    Map<String, String> files = new Results(output).files();
    reporter.publishEntry("kill " + kills, files.keySet().toString());
    files.forEach((name, content) -> {
      if (expected.containsKey(name) && !name.equals(".scalesweep")) {
        assertThat(content)
            .as("%s, seed %d, kill %d", name, SEED, kills)
            .isEqualTo(expected.get(name));
      }
    });
  }
}
