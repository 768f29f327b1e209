package dev.scalesweep.data.parquet;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.CompressionCodec;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.Statistics;
import org.apache.parquet.format.Type;

/** Writes the columns of a row group one after the other, in the order that the table has them. */
public final class RowGroupWriter {
  private final List<String> names;
  private final Pages pages;
  private final PlainPages plain;
  private final PackedPages packed;
  private final RunPages runs;
  private List<ColumnChunk> columns = new ArrayList<>();
  private DataPages open;
  private ColumnMetaData column = new ColumnMetaData();
  private long begin;
  private int rows;

  RowGroupWriter(List<String> names, Pages pages) {
    this.names = names;
    this.pages = pages;
    this.plain = new PlainPages(pages);
    this.packed = new PackedPages(pages);
    this.runs = new RunPages(pages);
    this.open = plain;
  }

  void begin(long position, int count) {
    pages.begin(position);
    begin = position;
    rows = count;
    columns = new ArrayList<>();
  }

  /** Begins a column of numbers. */
  public PlainPages plain() {
    beginColumn(plain, List.of(Encoding.PLAIN, Encoding.RLE));
    plain.begin(rows);
    return plain;
  }

  /**
   * Begins a column of numbers from a list.
   *
   * @param list has the numbers somewhere
   * @param first where they begin
   * @param count how many they are
   */
  public Indexes indexed(double[] list, int first, int count, Coding coding) {
    return switch (coding) {
      case PLAIN -> {
        beginColumn(plain, List.of(Encoding.PLAIN, Encoding.RLE));
        plain.begin(list, first, rows);
        yield plain;
      }
      case PACKED -> {
        beginIndexes(packed, list, first, count);
        packed.begin(count, rows);
        yield packed;
      }
      case RUNS -> {
        beginIndexes(runs, list, first, count);
        runs.begin(count, rows);
        yield runs;
      }
    };
  }

  private void beginIndexes(DataPages next, double[] list, int first, int count) {
    beginColumn(next, List.of(Encoding.PLAIN, Encoding.RLE, Encoding.RLE_DICTIONARY));
    column.setDictionary_page_offset(pages.position() - begin);
    ByteBuffer content = pages.beginPage();
    for (int i = first; i < first + count; i++) {
      content.putDouble(list[i]);
    }
    pages.endDictionary(count);
    column.setData_page_offset(pages.position() - begin);
  }

  private void beginColumn(DataPages next, List<Encoding> encodings) {
    open = next;
    column =
        new ColumnMetaData()
            .setType(Type.DOUBLE)
            .setEncodings(encodings)
            .setPath_in_schema(List.of(names.get(columns.size())))
            .setCodec(CompressionCodec.UNCOMPRESSED)
            .setNum_values(rows)
            .setData_page_offset(pages.position() - begin);
  }

  /**
   * Ends a column.
   *
   * @param least its least number; NaN if one of them is NaN
   * @param greatest its greatest; NaN if one of them is NaN
   * @throws IllegalStateException if rows are missing
   */
  public void end(double least, double greatest) {
    if (!open.isWhole()) {
      throw new IllegalStateException("the column " + column.getPath_in_schema() + " lacks rows");
    }
    long first =
        column.isSetDictionary_page_offset()
            ? column.getDictionary_page_offset()
            : column.getData_page_offset();
    long bytes = pages.position() - begin - first;
    column
        .setTotal_compressed_size(bytes)
        .setTotal_uncompressed_size(bytes)
        .setStatistics(statistics(least, greatest));
    columns.add(new ColumnChunk(0).setMeta_data(column));
  }

  /**
   * Bounds are left out where they would not hold for all rows, and a zero is of either sign, as
   * the format asks for.
   */
  private static Statistics statistics(double least, double greatest) {
    Statistics statistics = new Statistics().setNull_count(0);
    if (!Double.isNaN(least) && !Double.isNaN(greatest)) {
      statistics
          .setMin_value(bytes(least == 0 ? -0.0 : least))
          .setMax_value(bytes(greatest == 0 ? 0.0 : greatest))
          .setIs_min_value_exact(true)
          .setIs_max_value_exact(true);
    }
    return statistics;
  }

  private static byte[] bytes(double number) {
    return ByteBuffer.allocate(Double.BYTES)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putDouble(number)
        .array();
  }

  /**
   * What the footer says of the row group, with places counted from its pages; it has no columns if
   * it has no rows.
   */
  RowGroup end() {
    if (rows > 0 && columns.size() != names.size()) {
      throw new IllegalStateException(columns.size() + " columns of " + names.size());
    }
    long bytes = pages.position() - begin;
    return new RowGroup(columns, bytes, rows).setTotal_compressed_size(bytes).setFile_offset(0);
  }
}
