package dev.scalesweep.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scalesweep.data.parquet.DuckDb;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code cells.parquet} as DuckDB reads it, beside the other files of the same cells. */
class ParquetFilesTest {
  private static final String THREE_TILES =
      "sweeps.map.axes={N: {from: 1e7, to: 1e12, points: 1049, scale: log},"
          + " D: {from: 1e9, to: 1e14, points: 3000, scale: log}}";
  private static final String DERIVED = "sweeps.map.derive={C: 6 * N * D, slope: dL/dN}";

  @TempDir private Path directory;

  private void run(String outputs, String... overrides) {
    String[] all = Arrays.copyOf(overrides, overrides.length + 3);
    all[overrides.length] = "sweeps.map.outputs=" + outputs;
    all[overrides.length + 1] = "sweeps.map.from=besiroglu";
    all[overrides.length + 2] = "sweeps.map.budgets=[]";
    SmallJob.run(directory, all);
  }

  private Path file(String name) {
    return directory.resolve("results/sweeps/map").resolve(name);
  }

  private Path table() {
    return file("cells.parquet");
  }

  private List<Map<String, Object>> query(String text) {
    return DuckDb.query(table(), text);
  }

  private void assertThatItIsTheTable() throws IOException {
    List<String> lines = Files.readAllLines(file("cells.csv"));
    assertThat(query("SELECT * FROM ? LIMIT 1").getFirst().keySet())
        .containsExactly(lines.getFirst().split(","));
    List<double[]> expected =
        lines.stream()
            .skip(1)
            .map(it -> Stream.of(it.split(",")).mapToDouble(Double::parseDouble).toArray())
            .toList();
    assertThat(DuckDb.numbers(table())).usingElementComparator(Arrays::compare).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{N: [1e9], D: [1e10]}",
        "{N: [1e9, 2e9, 3.5e9], D: {from: 1e9, to: 1e14, points: 11, scale: log}}",
        "{N: [1e9], D: {from: 1e9, to: 1e14, points: 20001, scale: log}}",
        "{N: {from: 1e7, to: 1e12, points: 7001, scale: log}, D: [1e10, 1e11, 1e13]}",
        "{alpha: [0.3, 0.4], N: {from: 1e7, to: 1e12, points: 13}, beta: {from: 0.2, to: 0.4,"
            + " points: 9}, D: {from: 1e9, to: 1e14, points: 17, scale: log}}"
      })
  void isTheTableOfAllCellsWhateverTheAxes(String axes) throws IOException {
    run("[csv, parquet]", "sweeps.map.axes=" + axes, DERIVED);
    assertThatItIsTheTable();
  }

  /** Tiles have at most 65,536 columns; where they lie side by side, their rows come one by one. */
  @Test
  void wideGridsHaveTheSameRowsInTheOrderOfTheirTiles() {
    run(
        "[csv, parquet]",
        "sweeps.map.axes={N: [1e9, 2e9, 3e9], D: {from: 1e9, to: 1e14, points: 70001, scale: log}}");
    String csv = "read_csv('" + file("cells.csv") + "')";
    assertThat(query("SELECT count(*) AS rows FROM ?").getFirst()).containsEntry("rows", 210_003L);
    assertThat(query("SELECT * FROM ? EXCEPT SELECT * FROM " + csv)).isEmpty();
    assertThat(query("SELECT * FROM " + csv + " EXCEPT SELECT * FROM ?")).isEmpty();
  }

  /** As in the table of text. The last of the tiles has no cell left. */
  @Test
  void cellsThatAConditionDoesNotHoldForAreNoRows() throws IOException {
    run(
        "[csv, parquet]",
        THREE_TILES,
        DERIVED,
        "sweeps.map.cells=N < 3e9 and D != 1e9 and (D < 1.2e9 or D > 9e13 or C > 2e20 and C < 2.2e20)");
    assertThatItIsTheTable();
    List<Map<String, Object>> groups =
        query(
            "SELECT path_in_schema AS name, CAST(stats_min_value AS DOUBLE) AS low,"
                + " CAST(stats_max_value AS DOUBLE) AS high, row_group_id + 1 AS tile"
                + " FROM parquet_metadata(?) ORDER BY row_group_id, column_id");
    assertThat(groups).extracting(it -> it.get("tile")).containsOnly(1L, 2L);
    for (Map<String, Object> it : groups) {
      String bounds =
          "SELECT min(\"" + it.get("name") + "\") AS low, max(\"" + it.get("name") + "\") AS high";
      String rows = it.get("tile").equals(1L) ? "N < 4.65e8" : "N > 4.65e8";
      assertThat(query(bounds + " FROM ? WHERE " + rows).getFirst())
          .containsEntry("low", it.get("low"))
          .containsEntry("high", it.get("high"));
    }
  }

  @Test
  void aTableWithoutRowsIsATable() {
    run("[parquet]", "sweeps.map.cells=N < 0");
    assertThat(query("SELECT * FROM ?")).isEmpty();
    assertThat(query("DESCRIBE SELECT * FROM ?"))
        .extracting(it -> it.get("column_name"))
        .containsExactly("N", "D", "loss");
  }

  /** Bounds that do not hold for all cells would make a reader pass over some. */
  @Test
  void aColumnWithCellsWithoutANumberHasNoBounds() throws IOException {
    run("[csv, parquet]", "sweeps.map.derive={root: sqrt(loss - 2), zero: N - N}");
    assertThatItIsTheTable();
    assertThat(
            query(
                "SELECT path_in_schema, stats_min_value, stats_max_value FROM parquet_metadata(?)"))
        .contains(
            Map.of("path_in_schema", "zero", "stats_min_value", "-0.0", "stats_max_value", "0.0"))
        .anySatisfy(it ->
            assertThat(it)
                .containsEntry("path_in_schema", "root")
                .containsEntry("stats_min_value", null)
                .containsEntry("stats_max_value", null));
    assertThat(query("SELECT count(*) AS cells FROM ? WHERE isnan(root)").getFirst())
        .containsEntry("cells", query("SELECT * FROM ? WHERE loss < 2").size() + 0L);
  }
}
