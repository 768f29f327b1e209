package dev.scalesweep.data.parquet;

import dev.scalesweep.data.PartialFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.OptionalLong;
import java.util.zip.CRC32C;
import org.apache.parquet.format.RowGroup;

/**
 * What the footer will say of each row group, in front of it: so it is known of row groups that an
 * earlier run or another shard has written, wherever they are. A head has a checksum of the rest of
 * it and the number of the row group (two ints), the bytes of the pages (a long), those of what
 * follows (an int), and a row group as footers have it, but with places counted from the pages.
 */
final class Heads {
  private static final int NUMBER_AT = Integer.BYTES;
  private static final int PAGES_AT = NUMBER_AT + Integer.BYTES;
  private static final int LENGTH_AT = PAGES_AT + Long.BYTES;
  private static final int GROUP_AT = LENGTH_AT + Integer.BYTES;

  private final PartialFile file;
  private final int bytes;

  /**
   * @param bytes how many a head takes
   */
  Heads(PartialFile file, int bytes) {
    this.file = file;
    this.bytes = bytes;
  }

  /** How many bytes a head takes with such a row group. */
  static int bytes(RowGroup group) {
    return GROUP_AT + Structures.bytes(group).length;
  }

  /** Writes a head, and returns its bytes. */
  ByteBuffer write(long position, int number, long pages, RowGroup group) {
    byte[] content = Structures.bytes(group);
    ByteBuffer head = buffer();
    head.putInt(NUMBER_AT, number).putLong(PAGES_AT, pages).putInt(LENGTH_AT, content.length);
    head.put(GROUP_AT, content).putInt(0, checksum(head));
    file.write(head.duplicate(), position);
    return head;
  }

  /** How many bytes the pages have of a row group that is here; empty if it is not. */
  OptionalLong pages(long position, int number) {
    ByteBuffer head = load(position);
    boolean isThere = head.getInt(0) == checksum(head) && head.getInt(NUMBER_AT) == number;
    return isThere ? OptionalLong.of(head.getLong(PAGES_AT)) : OptionalLong.empty();
  }

  /** What is known of a row group that is here. */
  RowGroup read(long position) {
    ByteBuffer head = load(position);
    byte[] content = new byte[head.getInt(LENGTH_AT)];
    head.get(GROUP_AT, content);
    return Structures.read(content, new RowGroup());
  }

  private ByteBuffer load(long position) {
    ByteBuffer head = buffer();
    file.read(head, position);
    return head.clear();
  }

  private ByteBuffer buffer() {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Not 0 of a head of zeros, as it is where nothing was written. */
  private static int checksum(ByteBuffer head) {
    CRC32C checksum = new CRC32C();
    checksum.update(head.duplicate().position(NUMBER_AT));
    return (int) checksum.getValue();
  }
}
