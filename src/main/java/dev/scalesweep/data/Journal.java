package dev.scalesweep.data;

import dev.scalesweep.input.Failure;
import dev.scalesweep.input.Mistake;
import dev.scalesweep.input.Place;
import dev.scalesweep.input.Wording;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * A file that grows by one record at a time, for work that can be killed and go on. It begins with
 * a header, which appears whole or not at all. A record is handed to the system at once, so that
 * killing the process loses none that was added, and forced to the disk once a second, for the case
 * that the machine stops. Each is framed by its length and a checksum of length and content: what
 * is found is what was added, up to the first record that is torn or damaged.
 */
public final class Journal implements AutoCloseable {
  private static final int FRAME_BYTES = 2 * Integer.BYTES;
  private static final long NANOSECONDS_BETWEEN_FORCES = 1_000_000_000L;

  private final Path path;
  // Unlike a channel, a stream is not closed by an interruption of the thread that writes.
  private final FileOutputStream stream;
  private long forced = System.nanoTime();

  private Journal(Path path, FileOutputStream stream) {
    this.path = path;
    this.stream = stream;
  }

  /**
   * What a journal holds.
   *
   * @param header its first record
   * @param records the others, in the order in which they were added
   * @param end how many bytes of the file they take up
   */
  public record Content(byte[] header, List<byte[]> records, long end) {}

  /**
   * Begins a journal in place of the one that may be there.
   *
   * @param name the path below the directory, with slashes
   */
  public static Journal begin(OutputDirectory directory, String name, byte[] header)
      throws IOException {
    byte[] frame = frame(header);
    try (AtomicFile file = directory.file(name)) {
      file.stream().write(frame);
      file.commit();
    }
    Path path = directory.written(name).orElseThrow();
    return goOn(path, new Content(header, List.of(), frame.length));
  }

  /**
   * What is in a journal.
   *
   * @throws Mistake if its header is damaged
   */
  public static Content read(Path path) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(path));
    byte[] header =
        next(bytes)
            .orElseThrow(() ->
                new Mistake(
                    Place.of(path.toString()),
                    "is damaged at its beginning and cannot be gone on with; --restart starts"
                        + " over"));
    List<byte[]> records = new ArrayList<>();
    long end = bytes.position();
    for (Optional<byte[]> it = next(bytes); it.isPresent(); it = next(bytes)) {
      records.add(it.get());
      end = bytes.position();
    }
    return new Content(header, records, end);
  }

  /** Goes on with a journal behind what was found in it; what lies behind that is cut off. */
  public static Journal goOn(Path path, Content content) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
      channel.truncate(content.end());
    }
    return new Journal(path, new FileOutputStream(path.toFile(), true));
  }

  private static Optional<byte[]> next(ByteBuffer bytes) {
    if (bytes.remaining() < FRAME_BYTES) {
      return Optional.empty();
    }
    int length = bytes.getInt();
    if (length < 0 || bytes.remaining() - Integer.BYTES < length) {
      return Optional.empty();
    }
    byte[] record = new byte[length];
    bytes.get(record);
    return bytes.getInt() == checksum(record) ? Optional.of(record) : Optional.empty();
  }

  private static byte[] frame(byte[] record) {
    return ByteBuffer.allocate(FRAME_BYTES + record.length)
        .putInt(record.length)
        .put(record)
        .putInt(checksum(record))
        .array();
  }

  private static int checksum(byte[] record) {
    CRC32C checksum = new CRC32C();
    checksum.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, record.length));
    checksum.update(record);
    return (int) checksum.getValue();
  }

  /**
   * Adds a record; called from any thread.
   *
   * @throws Failure if the disk refuses it
   */
  public synchronized void add(byte[] record) {
    try {
      stream.write(frame(record));
      long now = System.nanoTime();
      if (now - forced >= NANOSECONDS_BETWEEN_FORCES) {
        stream.getFD().sync();
        forced = now;
      }
    } catch (IOException e) {
      throw new Failure(path + ": cannot be written: " + Wording.reason(e), e);
    }
  }

  @Override
  public synchronized void close() throws IOException {
    stream.close();
  }
}
