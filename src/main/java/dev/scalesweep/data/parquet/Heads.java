package dev.scalesweep.data.parquet;

import dev.scalesweep.data.PartialFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.apache.parquet.format.RowGroup;

/**
 * What the footer will say of each row group, in front of it: so it is known of row groups that an
 * earlier run or another shard has written. A head has the bytes of the pages (a long), its own (an
 * int), and a row group as footers have it.
 */
final class Heads {
  static final int SIZES_BYTES = Long.BYTES + Integer.BYTES;

  private final PartialFile file;
  private final Rooms rooms;
  private final ByteBuffer head;

  Heads(PartialFile file, Rooms rooms) {
    this.file = file;
    this.rooms = rooms;
    this.head = littleEndian(rooms.headBytes());
  }

  static ByteBuffer littleEndian(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Writes a head, and returns its bytes up to the pages. */
  ByteBuffer write(int number, long pages, RowGroup group) {
    byte[] bytes = Structures.bytes(group);
    ByteBuffer content = littleEndian(rooms.headBytes());
    content.putLong(pages).putInt(bytes.length).put(bytes).clear();
    file.write(content.duplicate(), rooms.begin(number));
    return content;
  }

  /** How many bytes the pages of a row group have, as far as can be told. */
  long bytes(int number) {
    load(number);
    return Math.clamp(head.getLong(0), 0L, rooms.end(number) - rooms.pages(number));
  }

  /** What the footer says of a row group that is there. */
  RowGroup read(int number) {
    load(number);
    byte[] bytes = new byte[head.getInt(Long.BYTES)];
    head.get(SIZES_BYTES, bytes);
    return Structures.read(bytes, new RowGroup());
  }

  private void load(int number) {
    head.clear();
    file.read(head, rooms.begin(number));
  }
}
