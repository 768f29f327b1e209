package dev.scalesweep.data;

import dev.scalesweep.input.Failure;
import dev.scalesweep.input.Mistake;
import dev.scalesweep.input.Place;
import dev.scalesweep.input.Wording;
import java.io.EOFException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

/**
 * A file that grows by one record at a time, for work that can be killed and go on. It begins with
 * a header, which appears whole or not at all. A record is handed to the system at once, so that
 * killing the process loses none that was added, and forced to the disk once a second, for the case
 * that the machine stops. Each is framed by its length and a checksum of length and content: what
 * is found is what was added, up to the first record that is torn or damaged.
 */
public final class Journal implements AutoCloseable {
  /** What a record takes in the file beside itself. */
  public static final int FRAME_BYTES = 2 * Integer.BYTES;

  private static final long NANOSECONDS_BETWEEN_FORCES = 1_000_000_000L;

  private final Path path;
  private final byte[] header;
  // Unlike a channel, a stream is not closed by an interruption of the thread that writes.
  private FileOutputStream stream;
  private long forced = System.nanoTime();

  private Journal(Path path, byte[] header) throws IOException {
    this.path = path;
    this.header = header;
    this.stream = behindAll();
  }

  private FileOutputStream behindAll() throws IOException {
    return new FileOutputStream(path.toFile(), true);
  }

  /**
   * What a journal holds. The records stay in the file until they are asked for.
   *
   * @param path of the journal
   * @param header its first record
   * @param records how many others there are
   * @param end how many bytes of the file they take up
   */
  public record Content(Path path, byte[] header, int records, long end) {
    /**
     * Shows the records one after the other, in the order in which they were added.
     *
     * @throws Failure if they cannot be read any more
     */
    public void forEach(Consumer<byte[]> reader) {
      try (JournalInput input = JournalInput.open(path)) {
        input.next();
        for (int i = 0; i < records; i++) {
          reader.accept(input.next().orElseThrow(() -> new EOFException("it has become shorter")));
        }
      } catch (IOException e) {
        throw new Failure(path + ": cannot be read: " + Wording.reason(e), e);
      }
    }
  }

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
    return goOn(new Content(path, header, 0, frame.length));
  }

  /**
   * What is in a journal.
   *
   * @throws Mistake if its header is damaged
   */
  public static Content read(Path path) throws IOException {
    try (JournalInput input = JournalInput.open(path)) {
      byte[] header = input.next().orElseThrow(() -> damaged(path));
      int records = 0;
      long end = input.position();
      while (input.next().isPresent()) {
        records++;
        end = input.position();
      }
      return new Content(path, header, records, end);
    }
  }

  private static Mistake damaged(Path path) {
    return new Mistake(
        Place.of(path.toString()),
        "is damaged at its beginning and cannot be gone on with; --restart starts over");
  }

  /** Goes on with a journal behind what was found in it; what lies behind that is cut off. */
  public static Journal goOn(Content content) throws IOException {
    try (FileChannel channel = FileChannel.open(content.path(), StandardOpenOption.WRITE)) {
      channel.truncate(content.end());
    }
    return new Journal(content.path(), content.header());
  }

  private static byte[] frame(byte[] record) {
    return ByteBuffer.allocate(FRAME_BYTES + record.length)
        .putInt(record.length)
        .put(record)
        .putInt(checksum(record))
        .array();
  }

  static int checksum(byte[] record) {
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
      throw unwritable(e);
    }
  }

  /**
   * Puts records in the place of all that are there, in one step that is forced to the disk; called
   * from any thread.
   *
   * @param records each made when its turn comes
   * @throws Failure if the disk refuses them; what was there still is
   */
  public synchronized void replace(Stream<byte[]> records) {
    try (AtomicFile file = AtomicFile.createPatiently(path)) {
      for (byte[] record : (Iterable<byte[]>) Stream.concat(Stream.of(header), records)::iterator) {
        file.stream().write(frame(record));
      }
      file.commit();
      stream.close();
      stream = behindAll();
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  private Failure unwritable(IOException cause) {
    return new Failure(path + ": cannot be written: " + Wording.reason(cause), cause);
  }

  @Override
  public synchronized void close() throws IOException {
    stream.close();
  }
}
