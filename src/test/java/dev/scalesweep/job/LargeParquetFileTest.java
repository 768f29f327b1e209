package dev.scalesweep.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scalesweep.config.Job;
import dev.scalesweep.config.JobReader;
import dev.scalesweep.config.SweepPlan.Output;
import dev.scalesweep.data.parquet.DuckDb;
import dev.scalesweep.law.LawCatalog;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code cells.parquet} of three tiles, as DuckDB reads it, beside the arrays of the same cells.
 */
class LargeParquetFileTest {
  private static final int CELLS = 1100 * 2000;
  private static final String[] OVERRIDES = {
    "sweeps.map.from=besiroglu",
    "sweeps.map.budgets=[]",
    "sweeps.map.outputs=[npy, parquet]",
    "sweeps.map.axes={N: {from: 1e7, to: 1e12, points: 1100, scale: log},"
        + " D: {from: 1e9, to: 1e14, points: 2000, scale: log}}",
    "sweeps.map.derive={C: 6 * N * D}"
  };

  @TempDir private static Path directory;

  @BeforeAll
  static void sweep() {
    SmallJob.run(directory, OVERRIDES);
  }

  private static Path table() {
    return directory.resolve("results/sweeps/map/cells.parquet");
  }

  private static List<Map<String, Object>> query(String text) {
    return DuckDb.query(table(), text);
  }

  private static double[] array(String name) throws IOException {
    byte[] bytes = Files.readAllBytes(table().resolveSibling(name));
    double[] numbers = new double[CELLS];
    int begin = bytes.length - CELLS * Double.BYTES;
    ByteBuffer.wrap(bytes, begin, CELLS * Double.BYTES)
        .order(ByteOrder.LITTLE_ENDIAN)
        .asDoubleBuffer()
        .get(numbers);
    return numbers;
  }

  @Test
  void holdsTheNumbersOfTheArrays() throws IOException {
    double[] loss = array("loss.npy");
    double[] compute = array("C.npy");
    List<double[]> rows = DuckDb.numbers(table());
    assertThat(rows).hasSize(CELLS);
    for (int cell = 0; cell < CELLS; cell++) {
      assertThat(rows.get(cell)[2] == loss[cell]).isTrue();
      assertThat(rows.get(cell)[3] == compute[cell]).isTrue();
    }
  }

  @Test
  void hasARowGroupForEachTileWithTheBoundsOfItsCells() throws IOException {
    double[] loss = array("loss.npy");
    List<Map<String, Object>> groups =
        query(
            "SELECT row_group_num_rows AS rows, CAST(stats_min_value AS DOUBLE) AS low,"
                + " CAST(stats_max_value AS DOUBLE) AS high FROM parquet_metadata(?)"
                + " WHERE path_in_schema = 'loss' ORDER BY row_group_id");
    assertThat(groups)
        .extracting(it -> it.get("rows"))
        .containsExactly(525 * 2000L, 525 * 2000L, 50 * 2000L);
    int first = 0;
    for (Map<String, Object> group : groups) {
      int end = first + ((Long) group.get("rows")).intValue();
      double[] tile = Arrays.copyOfRange(loss, first, end);
      assertThat(group)
          .containsEntry("low", Arrays.stream(tile).min().orElseThrow())
          .containsEntry("high", Arrays.stream(tile).max().orElseThrow());
      first = end;
    }
  }

  @Test
  void aQueryFindsTheBestOfABudget() throws IOException {
    double[] loss = array("loss.npy");
    double[] compute = array("C.npy");
    double least = Double.POSITIVE_INFINITY;
    long cells = 0;
    for (int i = 0; i < CELLS; i++) {
      if (compute[i] <= 1e22) {
        least = Math.min(least, loss[i]);
        cells++;
      }
    }
    assertThat(query("SELECT min(loss) AS loss, count(*) AS cells FROM ? WHERE C <= 1e22"))
        .containsExactly(Map.of("loss", least, "cells", cells));
  }

  /** What is forecast is what is written, but for a few bytes. */
  @Test
  void takesAsManyBytesAsAreForecast() throws IOException {
    Job job =
        JobReader.read(
            directory.resolve("job.yaml"), List.of(OVERRIDES), LawCatalog.ofInstallation());
    SweepBytes said = SweepBytes.of(job, job.sweeps().getFirst(), Shard.WHOLE);
    assertThat(Files.size(table()) / said.cells().get(Output.PARQUET)).isBetween(0.9999, 1.0);
  }

  /** Anything that depends on the time or the machine would show. */
  @Test
  void saysWhichProgramWroteIt() {
    Version version = Version.ofProgram();
    assertThat(query("SELECT created_by FROM parquet_file_metadata(?)").getFirst())
        .containsEntry(
            "created_by",
            "scalesweep version " + version.number() + " (build " + version.revision() + ")");
  }
}
