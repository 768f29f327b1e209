package dev.scalesweep.backend.tornado;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Keeps answers between runs, each in a file that is named after the hash of what it depends on.
 */
final class Store {
  private final Path directory;

  /** A store in a directory that need not exist yet. */
  Store(Path directory) {
    this.directory = directory;
  }

  /** The answer that was kept under a key, if one was. */
  Optional<Answer> read(List<String> key) {
    try {
      return Optional.of(Answer.of(Files.readAllLines(file(key)), Optional.empty()));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Keeps an answer. It is written beside its place and renamed, so that nobody reads half of it.
   */
  void write(List<String> key, Answer answer) {
    try {
      Files.createDirectories(directory);
      Path temporary = Files.createTempFile(directory, "answer-", ".tmp");
      Files.write(temporary, answer.written());
      Files.move(temporary, file(key), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path file(List<String> key) {
    byte[] text = String.join("\n", key).getBytes(StandardCharsets.UTF_8);
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(text);
      return directory.resolve(HexFormat.of().formatHex(digest) + ".answer");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
