package dev.scalesweep.data.parquet;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.DoubleBuffer;
import org.apache.parquet.format.Encoding;

/** Writes numbers as they are. */
public final class PlainPages extends DataPages implements Indexes {
  private static final ValueLayout.OfDouble DOUBLE =
      ValueLayout.JAVA_DOUBLE_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

  private ByteBuffer content = ByteBuffer.allocate(0);
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
  void beginPage(ByteBuffer next, int count) {
    content = next;
  }

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
      MemorySegment page = MemorySegment.ofBuffer(content);
      MemorySegment.copy(numbers, DOUBLE, at * Double.BYTES, page, DOUBLE, 0, some);
      content.position(content.position() + (int) bytes);
      taken(some);
      at += some;
    }
  }

  @Override
  public void same(int index, int count) {
    for (int done = 0; done < count; ) {
      int some = room(count - done);
      for (int i = 0; i < some; i++) {
        content.putDouble(list[from + index]);
      }
      taken(some);
      done += some;
    }
  }

  @Override
  public void ascending(int first, int count) {
    for (int done = 0; done < count; ) {
      int some = room(count - done);
      DoubleBuffer page = content.asDoubleBuffer();
      page.put(list, from + first + done, some);
      content.position(content.position() + some * Double.BYTES);
      taken(some);
      done += some;
    }
  }
}
