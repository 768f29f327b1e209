package dev.scalesweep.data.parquet;

import java.nio.ByteBuffer;
import org.apache.parquet.format.Encoding;

/**
 * Writes indexes of so many bits as the largest needs, each page as a single bit-packed run of the
 * format's hybrid encoding.
 */
final class PackedPages extends DataPages implements Indexes {
  /** A bit-packed run is a number of groups of eight. */
  private static final int GROUP = 8;

  private ByteBuffer content = ByteBuffer.allocate(0);
  private int width;
  private long bits;
  private int filled;
  private int padding;

  PackedPages(Pages pages) {
    super(pages, Encoding.RLE_DICTIONARY);
  }

  /** Begins a column of indexes into a list. */
  void begin(int numbers, int rows) {
    width = Coding.width(numbers);
    begin(rows);
  }

  @Override
  void beginPage(ByteBuffer next, int count) {
    content = next;
    int groups = Math.ceilDiv(count, GROUP);
    padding = groups * GROUP - count;
    content.put((byte) width);
    Varint.put(content, groups << 1 | 1);
    bits = 0;
    filled = 0;
  }

  @Override
  void endPage() {
    pack(0, 0, padding);
    for (; filled > 0; filled -= Byte.SIZE) {
      content.put((byte) bits);
      bits >>>= Byte.SIZE;
    }
  }

  @Override
  public void same(int index, int count) {
    take(index, 0, count);
  }

  @Override
  public void ascending(int first, int count) {
    take(first, 1, count);
  }

  private void take(int first, int step, int count) {
    for (int done = 0; done < count; ) {
      int some = room(count - done);
      pack(first + done * step, step, some);
      taken(some);
      done += some;
    }
  }

  /** The first index is in the lowest bits. */
  private void pack(int first, int step, int count) {
    long some = bits;
    int used = filled;
    int index = first;
    for (int i = 0; i < count; i++) {
      some |= (long) index << used;
      used += width;
      index += step;
      if (used >= Integer.SIZE) {
        content.putInt((int) some);
        some >>>= Integer.SIZE;
        used -= Integer.SIZE;
      }
    }
    bits = some;
    filled = used;
  }
}
