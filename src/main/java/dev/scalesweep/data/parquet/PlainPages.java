package dev.scalesweep.data.parquet;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.apache.parquet.format.Encoding;

/** Writes numbers as they are. */
public final class PlainPages extends DataPages {
  private static final ValueLayout.OfDouble DOUBLE =
      ValueLayout.JAVA_DOUBLE_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

  private double[] list = {};
  private int from;

  PlainPages(Pages pages) {
    super(pages, Encoding.PLAIN);
  }

  /** How many bytes a column of so many rows takes at most. */
  public static long mostBytes(long rows) {
    return Pages.count(rows) * Pages.MOST_HEADER + rows * Double.BYTES;
  }

  /** Begins a column of numbers from a list, which begins at an index of an array. */
  void begin(double[] numbers, int first, int rows) {
    list = numbers;
    from = first;
    begin(rows);
  }

  @Override
  void beginPage(int count) {}

  @Override
  void endPage() {}

  /**
   * Takes rows.
   *
   * @param numbers doubles, little-endian
   * @param first the index of the first to take
   * @param count how many
   */
  public void put(MemorySegment numbers, long first, long count) {
    long at = first;
    long end = first + count;
    while (at < end) {
      int some = room((int) Math.min(end - at, Pages.MOST_NUMBERS));
      long bytes = (long) some * Double.BYTES;
      ByteBuffer content = content();
      MemorySegment page = MemorySegment.ofBuffer(content);
      MemorySegment.copy(numbers, DOUBLE, at * Double.BYTES, page, DOUBLE, 0, some);
      content.position(content.position() + (int) bytes);
      taken(some);
      at += some;
    }
  }

  @Override
  void add(int first, int step, int count) {
    ByteBuffer content = content();
    if (step == 0) {
      for (int i = 0; i < count; i++) {
        content.putDouble(list[from + first]);
      }
    } else {
      content.asDoubleBuffer().put(list, from + first, count);
      content.position(content.position() + count * Double.BYTES);
    }
  }
}
