package dev.scalesweep.data.parquet;

import java.util.List;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.CompressionCodec;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.Statistics;
import org.apache.parquet.format.Type;

/** Where the row groups of a table are, which is known before the first is written. */
public final class Rooms {
  private static final int MAGIC_BYTES = 4;

  private final int headBytes;
  private final long[] begins;

  /**
   * Rooms one behind the other.
   *
   * @param names of the columns
   * @param pages how many bytes the pages of each row group take at most
   */
  public Rooms(List<String> names, long[] pages) {
    headBytes = Heads.bytes(largest(names));
    begins = new long[pages.length + 1];
    begins[0] = MAGIC_BYTES;
    for (int i = 0; i < pages.length; i++) {
      begins[i + 1] = begins[i] + headBytes + pages[i];
    }
  }

  /** Numbers take the more bytes the larger they are. */
  private static RowGroup largest(List<String> names) {
    Statistics statistics =
        new Statistics()
            .setNull_count(Long.MAX_VALUE)
            .setMin_value(new byte[Double.BYTES])
            .setMax_value(new byte[Double.BYTES])
            .setIs_min_value_exact(true)
            .setIs_max_value_exact(true);
    List<ColumnChunk> columns =
        names.stream()
            .map(name ->
                new ColumnMetaData(
                        Type.DOUBLE,
                        List.of(Encoding.PLAIN, Encoding.RLE, Encoding.RLE_DICTIONARY),
                        List.of(name),
                        CompressionCodec.UNCOMPRESSED,
                        Long.MAX_VALUE,
                        Long.MAX_VALUE,
                        Long.MAX_VALUE,
                        Long.MAX_VALUE)
                    .setDictionary_page_offset(Long.MAX_VALUE)
                    .setStatistics(statistics))
            .map(it -> new ColumnChunk(Long.MAX_VALUE).setMeta_data(it))
            .toList();
    return new RowGroup(columns, Long.MAX_VALUE, Long.MAX_VALUE)
        .setTotal_compressed_size(Long.MAX_VALUE)
        .setFile_offset(Long.MAX_VALUE);
  }

  /** How many row groups there are. */
  int count() {
    return begins.length - 1;
  }

  /** How many bytes a head takes. */
  int headBytes() {
    return headBytes;
  }

  /** Where a room begins, with the head. */
  long begin(int number) {
    return begins[number];
  }

  /** Where a room ends. */
  long end(int number) {
    return begins[number + 1];
  }

  /** About how many bytes the whole file takes if the rooms are full. */
  public long fileBytes() {
    return begins[count()] + (long) count() * headBytes;
  }
}
