package dev.scalesweep.data;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads a {@link Journal} from its beginning, one record after the other. */
final class JournalInput implements AutoCloseable {
  private static final int BUFFER_BYTES = 1 << 16;

  private final DataInputStream stream;
  private final long size;
  private long position;

  private JournalInput(DataInputStream stream, long size) {
    this.stream = stream;
    this.size = size;
  }

  static JournalInput open(Path path) throws IOException {
    long size = Files.size(path);
    return new JournalInput(
        new DataInputStream(new BufferedInputStream(Files.newInputStream(path), BUFFER_BYTES)),
        size);
  }

  /** The next record; empty at the end, and at the first one that is torn or damaged. */
  Optional<byte[]> next() throws IOException {
    if (size - position < Journal.FRAME_BYTES) {
      return Optional.empty();
    }
    int length = stream.readInt();
    if (length < 0 || size - position - Journal.FRAME_BYTES < length) {
      return Optional.empty();
    }
    byte[] record = new byte[length];
    stream.readFully(record);
    if (stream.readInt() != Journal.checksum(record)) {
      return Optional.empty();
    }
    position += Journal.FRAME_BYTES + length;
    return Optional.of(record);
  }

  /** Where in the file the last record that was read ends. */
  long position() {
    return position;
  }

  @Override
  public void close() throws IOException {
    stream.close();
  }
}
