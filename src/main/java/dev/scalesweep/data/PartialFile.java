package dev.scalesweep.data;

import dev.scalesweep.input.Failure;
import dev.scalesweep.input.Wording;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A file that takes its place when it is whole, and until then lies beside it under a name of its
 * own, so that a run that was killed can be gone on with. See {@link OutputDirectory#partial}.
 */
public final class PartialFile implements AutoCloseable {
  /** What the name of an unfinished file ends with. */
  public static final String SUFFIX = ".partial";

  /** Linux takes 8 MiB several times more slowly in one piece than in pieces of this size. */
  private static final int MOST_AT_ONCE = 1 << 20;

  private final Path target;
  private final Path partial;
  private final FileChannel channel;

  private PartialFile(Path target, Path partial, OpenOption... options) throws IOException {
    this.target = target;
    this.partial = partial;
    this.channel = FileChannel.open(partial, options);
  }

  private static PartialFile writing(Path target, Path partial) throws IOException {
    return new PartialFile(
        target,
        partial,
        StandardOpenOption.CREATE,
        StandardOpenOption.READ,
        StandardOpenOption.WRITE);
  }

  /**
   * What somebody else has begun, only to be read.
   *
   * @param target the place of the whole file
   * @throws Failure if it is not there
   */
  public static PartialFile reading(Path target) {
    Path partial = target.resolveSibling(target.getFileName() + SUFFIX);
    try {
      return new PartialFile(target, partial, StandardOpenOption.READ);
    } catch (IOException e) {
      throw new Failure(partial + ": cannot be read: " + Wording.reason(e), e);
    }
  }

  /** Begins a file, whatever an earlier run has left of it. */
  static PartialFile begin(Path target, Path partial) throws IOException {
    Files.deleteIfExists(partial);
    return writing(target, partial);
  }

  /**
   * Goes on with what an earlier run has left, which may have put the file in its place already.
   */
  static PartialFile goOn(Path target, Path partial) throws IOException {
    if (Files.notExists(partial) && Files.exists(target)) {
      Files.move(target, partial, StandardCopyOption.ATOMIC_MOVE);
    }
    return writing(target, partial);
  }

  /**
   * Writes somewhere in the file; called from one thread at a time.
   *
   * @param bytes from their position to their limit. Their position is moved.
   * @param position where the first byte belongs
   * @throws Failure if the disk refuses
   */
  public void write(ByteBuffer bytes, long position) {
    try {
      long at = position;
      int end = bytes.limit();
      while (bytes.position() < end) {
        bytes.limit(Math.min(end, bytes.position() + MOST_AT_ONCE));
        at += channel.write(bytes, at);
      }
    } catch (IOException e) {
      throw failure("written", e);
    }
  }

  /**
   * Writes the end of the file, behind which there is nothing any more; see {@link #write}.
   *
   * @throws Failure if the disk refuses
   */
  public void end(ByteBuffer bytes, long position) {
    long length = position + bytes.remaining();
    write(bytes, position);
    try {
      channel.truncate(length);
    } catch (IOException e) {
      throw failure("written", e);
    }
  }

  /**
   * Reads from somewhere in the file.
   *
   * @param bytes filled from their position to their limit, or to the end of the file
   * @param position where the first byte is
   * @throws Failure if the disk refuses
   */
  public void read(ByteBuffer bytes, long position) {
    try {
      long at = position;
      int count = 0;
      while (bytes.hasRemaining() && count >= 0) {
        count = channel.read(bytes, at);
        at += count;
      }
    } catch (IOException e) {
      throw failure("read", e);
    }
  }

  /**
   * Puts the file in its place, on the disk, in one step, replacing what was there.
   *
   * @throws Failure if the disk refuses
   */
  public void commit() {
    try {
      channel.force(true);
      channel.close();
      Files.move(
          partial, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw failure("written", e);
    }
  }

  private Failure failure(String done, IOException cause) {
    return new Failure(target + ": cannot be " + done + ": " + Wording.reason(cause), cause);
  }

  /** Ends the work on the file; one that was not committed stays as it is. */
  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw failure("written", e);
    }
  }
}
