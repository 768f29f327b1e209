package dev.scalesweep.data.parquet;

import java.nio.ByteBuffer;

/**
 * Writes indexes of so many bits as the largest needs, each page as a single bit-packed run of the
 * format's hybrid encoding.
 */
final class PackedPages extends IndexPages {
  /** A bit-packed run is a number of groups of eight. */
  private static final int GROUP = 8;

  private long bits;
  private int filled;
  private int padding;

  PackedPages(Pages pages) {
    super(pages);
  }

  @Override
  void beginPage(int count) {
    super.beginPage(count);
    int groups = Math.ceilDiv(count, GROUP);
    padding = groups * GROUP - count;
    Varint.put(content(), groups << 1 | 1);
    bits = 0;
    filled = 0;
  }

  @Override
  void endPage() {
    add(0, 0, padding);
    for (; filled > 0; filled -= Byte.SIZE) {
      content().put((byte) bits);
      bits >>>= Byte.SIZE;
    }
  }

  /** The first index is in the lowest bits. */
  @Override
  void add(int first, int step, int count) {
    ByteBuffer content = content();
    int width = width();
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
