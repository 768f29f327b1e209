package dev.scalesweep.data.parquet;

import java.nio.ByteBuffer;
import org.apache.parquet.format.Encoding;

/** Writes an index once for each run of equal ones, in the format's hybrid encoding. */
final class RunPages extends DataPages implements Indexes {
  private ByteBuffer content = ByteBuffer.allocate(0);
  private int width;
  private int index;
  private int length;

  RunPages(Pages pages) {
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
    content.put((byte) width);
    length = 0;
  }

  @Override
  void endPage() {
    endRun();
  }

  @Override
  public void same(int next, int count) {
    for (int done = 0; done < count; ) {
      int some = room(count - done);
      if (next != index) {
        endRun();
        index = next;
      }
      length += some;
      taken(some);
      done += some;
    }
  }

  @Override
  public void ascending(int first, int count) {
    for (int i = 0; i < count; i++) {
      same(first + i, 1);
    }
  }

  private void endRun() {
    if (length > 0) {
      Varint.put(content, length << 1);
      for (int bits = 0; bits < width; bits += Byte.SIZE) {
        content.put((byte) (index >>> bits));
      }
      length = 0;
    }
  }
}
