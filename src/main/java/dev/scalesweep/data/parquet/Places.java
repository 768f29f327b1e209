package dev.scalesweep.data.parquet;

import dev.scalesweep.data.PartialFile;
import java.nio.ByteBuffer;
import java.util.OptionalLong;

/**
 * Where the row groups of a table are at present: in their rooms, or moved up behind one another. A
 * row group that was killed while it was moved is lost, and written again.
 */
final class Places {
  private static final int COPY_BYTES = 1 << 20;

  private final PartialFile file;
  private final Rooms rooms;
  private final Heads heads;
  private final long[] begins;
  private final long[] ends;

  Places(PartialFile file, Rooms rooms, Heads heads) {
    this.file = file;
    this.rooms = rooms;
    this.heads = heads;
    this.begins = new long[rooms.count()];
    this.ends = new long[rooms.count()];
    for (int i = 0; i < begins.length; i++) {
      begins[i] = rooms.begin(i);
      ends[i] = rooms.end(i);
    }
  }

  /** How many row groups there are. */
  int count() {
    return begins.length;
  }

  /** Where a row group begins, with its head. */
  long begin(int number) {
    return begins[number];
  }

  /** Where its pages begin. */
  long pages(int number) {
    return begins[number] + rooms.headBytes();
  }

  /** Where it ends at the latest. */
  long end(int number) {
    return ends[number];
  }

  /** Where the last one ends at the latest. */
  long end() {
    return ends[ends.length - 1];
  }

  /** Finds row groups that an earlier run has moved: those before the first that is not. */
  void find() {
    long next = rooms.begin(0);
    for (int i = 0; i < begins.length; i++) {
      OptionalLong pages = heads.pages(next, i);
      if (pages.isEmpty()) {
        return;
      }
      begins[i] = next;
      next += rooms.headBytes() + pages.getAsLong();
      ends[i] = next;
    }
  }

  /** Moves row groups, all of which are there, up behind one another. */
  void moveUp() {
    ByteBuffer buffer = ByteBuffer.allocateDirect(COPY_BYTES);
    long next = rooms.begin(0);
    for (int i = 0; i < begins.length; i++) {
      long bytes = rooms.headBytes() + heads.pages(begins[i], i).orElseThrow();
      if (begins[i] > next) {
        copy(begins[i], bytes, next, buffer);
      }
      begins[i] = next;
      next += bytes;
      ends[i] = next;
    }
  }

  private void copy(long from, long bytes, long to, ByteBuffer buffer) {
    for (long done = 0; done < bytes; done += buffer.capacity()) {
      buffer.clear().limit((int) Math.min(buffer.capacity(), bytes - done));
      file.read(buffer, from + done);
      file.write(buffer.flip(), to + done);
    }
  }
}
