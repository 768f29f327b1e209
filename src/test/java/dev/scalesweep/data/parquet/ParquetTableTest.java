package dev.scalesweep.data.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scalesweep.data.OutputDirectory;
import dev.scalesweep.data.PartialFile;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Tables of one column of indexes into a list, and one of numbers, as DuckDB reads them. */
class ParquetTableTest {
  private static final List<String> NAMES = List.of("point", "number / 2");
  private static final int MAGIC_BYTES = 4;
  private static final String CREATED_BY = "scalesweep version 1.0 (build test)";

  @TempDir private Path directory;
  private final Random random = new Random(5);

  /** What writes a table. */
  private interface Content {
    void write(ParquetTable table);
  }

  private Path write(long[] rows, int numbers, Content content) throws IOException {
    long[] most =
        Arrays.stream(rows)
            .map(it -> 2 * PlainPages.mostBytes(it) + Coding.RUNS.mostBytes(it, it, numbers))
            .toArray();
    try (OutputDirectory output = OutputDirectory.open(directory.resolve("out"), "job", true);
        PartialFile file = output.partial("table.parquet", false)) {
      ParquetTable table = new ParquetTable(file, NAMES, new Rooms(NAMES, most), false);
      content.write(table);
      table.finish(CREATED_BY);
      file.commit();
      return output.path().resolve("table.parquet");
    }
  }

  private static double[] list(int numbers) {
    double[] list = new double[numbers + 2];
    Arrays.setAll(list, i -> Math.sqrt(i));
    return list;
  }

  /** Rows that ascend, stay and jump. */
  private int[] indexes(int rows, int numbers) {
    int[] indexes = new int[rows];
    int at = 0;
    while (at < rows) {
      int step = random.nextInt(2);
      int index = random.nextInt(numbers);
      int count = Math.min(rows - at, 1 + random.nextInt(step == 0 ? 50_000 : numbers - index));
      for (int i = 0; i < count; i++) {
        indexes[at++] = index + i * step;
      }
    }
    return indexes;
  }

  private static void put(int[] indexes, Indexes column) {
    int at = 0;
    while (at < indexes.length) {
      int end = at + 1;
      while (end < indexes.length && indexes[end] == indexes[end - 1] + 1) {
        end++;
      }
      if (end == at + 1) {
        while (end < indexes.length && indexes[end] == indexes[at]) {
          end++;
        }
        column.same(indexes[at], end - at);
      } else {
        column.ascending(indexes[at], end - at);
      }
      at = end;
    }
  }

  private static int write(
      ParquetTable table, int group, int[] indexes, int numbers, Coding coding) {
    return table.write(
        group,
        indexes.length,
        writer -> {
          put(indexes, writer.indexed(list(numbers), 1, numbers, coding));
          writer.end(1, Math.sqrt(numbers));
          MemorySegment half =
              MemorySegment.ofArray(Arrays.stream(indexes).mapToDouble(it -> it / 2.0).toArray());
          PlainPages plain = writer.plain();
          int first = indexes.length / 3;
          plain.put(half, 0, first);
          plain.put(half, first, indexes.length - first);
          writer.end(0, (numbers - 1) / 2.0);
        });
  }

  @ParameterizedTest
  @EnumSource(Coding.class)
  void everyCodingIsReadAsItWasMeant(Coding coding) throws IOException {
    for (int numbers : new int[] {1, 3, 1025, 70_001}) {
      int[] first = indexes(140_001, numbers);
      int[] second = indexes(7, numbers);
      Path file =
          write(
              new long[] {first.length, second.length},
              numbers,
              table -> {
                write(table, 1, second, numbers, coding);
                write(table, 0, first, numbers, coding);
              });
      List<double[]> expected = new ArrayList<>();
      for (int[] indexes : List.of(first, second)) {
        Arrays.stream(indexes)
            .forEach(it -> expected.add(new double[] {Math.sqrt(it + 1), it / 2.0}));
      }
      assertThat(DuckDb.numbers(file)).usingElementComparator(Arrays::compare).isEqualTo(expected);
    }
  }

  @Test
  void theFileSaysWhatItHolds() throws IOException {
    int[] rows = indexes(200_000, 9);
    Path file =
        write(
            new long[] {rows.length, 10, rows.length},
            9,
            table -> {
              write(table, 0, rows, 9, Coding.RUNS);
              table.write(1, 0, _ -> {});
              write(table, 2, rows, 9, Coding.PACKED);
            });
    assertThat(DuckDb.query(file, "SELECT * FROM parquet_file_metadata(?)"))
        .singleElement()
        .satisfies(it ->
            assertThat(it)
                .containsEntry("created_by", CREATED_BY)
                .containsEntry("num_rows", 400_000L)
                .containsEntry("num_row_groups", 2L));
    List<Map<String, Object>> columns =
        DuckDb.query(file, "SELECT * FROM parquet_metadata(?) ORDER BY row_group_id, column_id");
    assertThat(columns)
        .extracting(it -> it.get("path_in_schema"))
        .containsExactly("point", "number / 2", "point", "number / 2");
    assertThat(columns.get(1))
        .containsEntry("stats_min_value", "-0.0")
        .containsEntry("stats_max_value", "4.0")
        .containsEntry("stats_null_count", 0L)
        .containsEntry("compression", "UNCOMPRESSED");
  }

  @Test
  void aColumnHasAsManyRowsAsItsRowGroup() {
    assertThatThrownBy(() ->
            writeEight(writer -> {
              writer.indexed(list(3), 0, 3, Coding.RUNS).same(1, 7);
              writer.end(0, 1);
            }))
        .hasMessage("the column [point] lacks rows");
    assertThatThrownBy(
            () -> writeEight(writer -> writer.indexed(list(3), 0, 3, Coding.RUNS).same(1, 9)))
        .hasMessage("more rows than the column has");
    assertThatThrownBy(() ->
            writeEight(writer -> {
              writer.indexed(list(3), 0, 3, Coding.RUNS).same(1, 8);
              writer.end(1, 1);
            }))
        .hasMessage("1 columns of 2");
  }

  /** A row group of eight rows. */
  private void writeEight(Consumer<RowGroupWriter> content) throws IOException {
    write(new long[] {8}, 3, table -> table.write(0, 8, content));
  }

  /** Row groups that are smaller than their rooms. */
  private record Small(PartialFile file, int[][] indexes, ParquetTable table) {
    Small(PartialFile file, int[][] indexes) {
      this(file, indexes, new ParquetTable(file, NAMES, rooms(indexes), true));
    }

    private static Rooms rooms(int[][] indexes) {
      return new Rooms(NAMES, Stream.of(indexes).mapToLong(it -> 30_000).toArray());
    }

    int write(int group) {
      if (indexes[group].length == 0) {
        return table.write(group, 0, _ -> {});
      }
      return ParquetTableTest.write(table, group, indexes[group], 100, Coding.PACKED);
    }

    int checksum(int group) {
      CRC32C checksum = new CRC32C();
      table.forEachPiece(
          group,
          (position, bytes) -> {
            ByteBuffer piece = ByteBuffer.allocate((int) bytes);
            file.read(piece, position);
            checksum.update(piece.flip());
          });
      return (int) checksum.getValue();
    }
  }

  /** Going on with a file that was killed while its row groups were moved up, at any byte. */
  @Test
  void rowGroupsAreMovedUpAndFoundAgainWhereverThatEnded() throws IOException {
    int[][] indexes = {indexes(900, 100), indexes(2, 100), {}, indexes(1500, 100), indexes(7, 100)};
    int[] checksums = new int[indexes.length];
    byte[] apart;
    byte[] together;
    Path whole = directory.resolve("out/table.parquet");
    Path partial = directory.resolve("out/table.parquet.partial");
    try (OutputDirectory output = OutputDirectory.open(directory.resolve("out"), "job", true)) {
      try (PartialFile file = output.partial("table.parquet", false)) {
        Small small = new Small(file, indexes);
        for (int group : new int[] {3, 0, 4, 2, 1}) {
          checksums[group] = small.write(group);
        }
        apart = Files.readAllBytes(partial);
        small.table().finish(CREATED_BY);
        file.commit();
        together = Files.readAllBytes(whole);
      }
      assertThat(together.length).isLessThan(apart.length / 2);
      for (int cut = 0; cut <= together.length; cut += 1 + random.nextInt(500)) {
        byte[] killed = apart.clone();
        System.arraycopy(
            together, MAGIC_BYTES, killed, MAGIC_BYTES, Math.max(0, cut - MAGIC_BYTES));
        Files.write(partial, killed);
        assertThat(lost(output, indexes, checksums)).isLessThanOrEqualTo(1);
        assertThat(whole).hasBinaryContent(together);
      }
      assertThat(lost(output, indexes, checksums)).isZero();
      assertThat(whole).hasBinaryContent(together);
    }
    List<double[]> expected =
        Stream.of(indexes)
            .flatMapToInt(Arrays::stream)
            .mapToObj(it -> new double[] {Math.sqrt(it + 1), it / 2.0})
            .toList();
    assertThat(DuckDb.numbers(whole)).usingElementComparator(Arrays::compare).isEqualTo(expected);
  }

  /** Goes on, and says how many row groups had to be written again. */
  private static int lost(OutputDirectory output, int[][] indexes, int[] checksums) {
    int lost = 0;
    try (PartialFile file = output.partial("table.parquet", true)) {
      Small small = new Small(file, indexes);
      for (int group = 0; group < indexes.length; group++) {
        if (small.checksum(group) != checksums[group]) {
          lost++;
          assertThat(small.write(group)).isEqualTo(checksums[group]);
        }
      }
      small.table().finish(CREATED_BY);
      file.commit();
    }
    return lost;
  }

  @ParameterizedTest
  @CsvSource({
    "1000000, 1, 1, RUNS",
    "1000000, 33, 33, RUNS",
    "1000000, 1000000, 1000, PACKED",
    "1000000, 1000000, 65536, PACKED",
    "65536, 65536, 65536, PLAIN",
    "1000000, 300000, 300000, PLAIN",
    "1, 1, 1, RUNS"
  })
  void theShortestCodingIsTaken(long rows, long runs, int numbers, Coding coding) {
    assertThat(Coding.best(rows, runs, numbers)).isEqualTo(coding);
  }
}
