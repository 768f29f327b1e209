package dev.scalesweep.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scalesweep.TestBackends;
import dev.scalesweep.backend.Backend;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sweep of five tiles, the third of which fails, and a small one behind it. */
class FailedTilesTest {
  private static final String[] OVERRIDES = {
    "sweeps.map={from: besiroglu, reduce: [sum, top, minimum-per-axis], outputs: [npy-f32, parquet],"
        + " heatmap: false, axes: {N: {from: 1e7, to: 1e12, points: 4300, scale: log},"
        + " D: {from: 1e9, to: 1e14, points: 1000, scale: log}}}",
    "sweeps.next={from: hoffmann, axes: {N: [1e9], D: [1e10]}, heatmap: false}"
  };

  /** In the third tile: each has 1,049 rows of 1,000 cells. */
  private static final long ROW = 3000;

  private static Map<String, String> expected;

  @TempDir private Path directory;

  @BeforeAll
  static void runWithoutAFailure(@TempDir Path directory) throws Exception {
    expected = run(directory, Beginning.REFUSE, TestBackends.vector()).lasting();
  }

  private static Results run(Path directory, Beginning beginning, Backend backend)
      throws Exception {
    SmallJob.Way way = new SmallJob.Way(backend, 2, beginning, SmallJob.NO_PROGRESS);
    return SmallJob.run(directory, way, OVERRIDES);
  }

  private static FailingBackend failing(int times) {
    return new FailingBackend(TestBackends.vector(), ROW, new AtomicInteger(times));
  }

  @Test
  void aTileThatFailsOnceIsComputedOnceMore() throws Exception {
    FailingBackend backend = failing(1);
    Results results = run(directory, Beginning.REFUSE, backend);
    assertThat(backend.times()).hasValueLessThan(1);
    assertThat(results.lasting()).isEqualTo(expected);
    assertThat(results.json("run.json", "exit").text()).isEqualTo("done");
  }

  @Test
  void aTileThatFailsTwiceIsNamedAndTheRestIsKept() throws Exception {
    Results results = run(directory, Beginning.REFUSE, failing(2));
    assertThat(results.json("run.json", "exit").text())
        .isEqualTo(
            "1 of 5 tiles of the sweep map failed, and once more: cells 2098000 to 3146999; the"
                + " first for java.lang.IllegalStateException: out of order; what is finished is"
                + " kept: the same command with --resume computes the others");
    assertThat(results.json("run.json", "tiles_failed", "map").numbers()).containsExactly(2.0);
    assertThat(results.files())
        .containsKeys("sweeps/map/loss-f32.npy.partial", "sweeps/next/sweep.json")
        .doesNotContainKeys("sweeps/map/loss-f32.npy", "sweeps/map/sweep.json");

    Results resumed = run(directory, Beginning.RESUME, TestBackends.vector());
    assertThat(resumed.json("run.json", "tiles_resumed", "map").number()).isEqualTo(4);
    assertThat(resumed.lasting()).isEqualTo(expected);
  }
}
