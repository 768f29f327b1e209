package dev.scalesweep.data;

import dev.scalesweep.input.Failure;
import dev.scalesweep.input.Mistake;
import dev.scalesweep.input.Place;
import dev.scalesweep.input.Wording;
import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/**
 * A file that appears whole or not at all. It is written beside its place under a temporary name
 * and renamed by {@link #commit}; closed before that, it leaves nothing behind, and neither does a
 * virtual machine that is shut down.
 *
 * <pre>{@code
 * try (AtomicFile file = AtomicFile.create(path)) {
 *   JsonWriter.write(fit, file.stream());
 *   file.commit();
 * }
 * }</pre>
 */
public final class AtomicFile implements AutoCloseable {
  private static final String MARK = ".tmp-";
  private static final int BUFFER_BYTES = 1 << 16;

  private final Path target;
  private final Path temporary;
  // Unlike a channel, a file stream is not closed by an interruption of the thread that writes.
  private final FileOutputStream file;
  private final OutputStream stream;

  private AtomicFile(Path target, Path temporary, boolean isPatient) throws IOException {
    this.target = target;
    this.temporary = temporary;
    this.file = new FileOutputStream(Files.createFile(temporary).toFile());
    this.stream = new BufferedOutputStream(new Reporting(target, file, isPatient), BUFFER_BYTES);
  }

  /**
   * Begins a file in a directory that is there. Its stream fails once the thread that writes is
   * interrupted, so that nobody waits for a long table to end.
   *
   * @throws Mistake if the directory is not there or cannot be written to
   */
  public static AtomicFile create(Path target) {
    return create(target, false);
  }

  /** The same of a file that an interrupted thread writes to the end. */
  static AtomicFile createPatiently(Path target) {
    return create(target, true);
  }

  private static AtomicFile create(Path target, boolean isPatient) {
    Path directory = target.resolveSibling("");
    if (!Files.isDirectory(directory)) {
      throw new Mistake(Place.of(target.toString()), "there is no directory " + directory);
    }
    String name = temporaryPrefix(target) + UUID.randomUUID().toString().substring(0, 8);
    Path temporary = target.resolveSibling(name);
    temporary.toFile().deleteOnExit();
    try {
      return new AtomicFile(target, temporary, isPatient);
    } catch (IOException e) {
      throw new Mistake(Place.of(target.toString()), unwritable(e), e);
    }
  }

  /** How the names of a file's temporary files begin. */
  static String temporaryPrefix(Path target) {
    return "." + target.getFileName() + MARK;
  }

  /** Takes the content; its methods throw a {@link Failure} when the disk refuses it. */
  public OutputStream stream() {
    return stream;
  }

  /**
   * Puts the file in its place, on the disk, in one step, replacing what was there.
   *
   * @throws Failure if the disk refuses
   */
  public void commit() {
    try {
      stream.flush();
      file.getFD().sync();
      file.close();
      Files.move(
          temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw failure(target, e);
    }
  }

  /** Ends the work on the file; one that was not committed is gone. */
  @Override
  public void close() {
    try {
      file.close();
      Files.deleteIfExists(temporary);
    } catch (IOException e) {
      throw failure(target, e);
    }
  }

  private static Failure failure(Path target, IOException cause) {
    return new Failure(target + ": " + unwritable(cause), cause);
  }

  private static String unwritable(IOException cause) {
    return "cannot be written: " + Wording.reason(cause);
  }

  /** Turns what the disk complains of into a sentence. */
  static final class Reporting extends FilterOutputStream {
    private final Path target;
    private final boolean isPatient;

    Reporting(Path target, OutputStream stream, boolean isPatient) {
      super(stream);
      this.target = target;
      this.isPatient = isPatient;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      if (!isPatient && Thread.currentThread().isInterrupted()) {
        throw new Failure(target + ": interrupted");
      }
      try {
        out.write(bytes, offset, length);
      } catch (IOException e) {
        throw failure(target, e);
      }
    }
  }
}
