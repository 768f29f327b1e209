package dev.scalesweep.data;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The file that holds the manifest of a directory. As long as it is open it is locked: the lock
 * needs the file to stay the same one, so its content is replaced in place.
 */
final class ManifestFile implements Closeable {
  static final String NAME = ".scalesweep";

  private final FileChannel channel;

  private ManifestFile(FileChannel channel) {
    this.channel = channel;
  }

  /** Opens the manifest of a directory; a new one is empty. */
  static ManifestFile open(Path directory) throws IOException {
    return new ManifestFile(
        FileChannel.open(
            directory.resolve(NAME),
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE));
  }

  /** Keeps others out until this file is closed; false if another one is in. */
  boolean lock() throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  Manifest read() throws IOException {
    byte[] bytes = Channels.newInputStream(channel.position(0)).readAllBytes();
    return Manifest.parse(new String(bytes, StandardCharsets.UTF_8));
  }

  void write(Manifest manifest) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(manifest.text().getBytes(StandardCharsets.UTF_8));
    channel.position(0);
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
    channel.truncate(bytes.capacity());
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
