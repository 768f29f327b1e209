package dev.scalesweep.input;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;

/** Opens the text files that a user names. */
public final class TextFile {
  private TextFile() {}

  /**
   * Opens a UTF-8 text. A byte-order mark is left out; bytes that are not UTF-8 are a {@link
   * Mistake} when they are reached.
   *
   * @param named where the user named the file
   * @throws Mistake if there is no such file, it is a directory, is empty, or cannot be read
   */
  public static Reader open(Path file, Place named) {
    if (Files.isDirectory(file)) {
      throw new Mistake(named, file + " is a directory; a file would be right");
    }
    if (!Files.exists(file)) {
      throw new Mistake(named, "there is no file " + file);
    }
    try {
      if (Files.size(file) == 0) {
        throw new Mistake(named, "the file " + file + " is empty");
      }
      return new Utf8Reader(Files.newInputStream(file), file.toString());
    } catch (IOException e) {
      throw unreadable(file, named, e);
    }
  }

  /**
   * The whole text of a file.
   *
   * @param limit the most characters that are accepted
   * @throws Mistake as {@link #open}, and if the file is longer
   */
  public static String read(Path file, Place named, int limit) {
    StringBuilder text = new StringBuilder();
    char[] part = new char[1 << 14];
    try (Reader reader = open(file, named)) {
      for (int count = reader.read(part); count >= 0; count = reader.read(part)) {
        text.append(part, 0, count);
        if (text.length() > limit) {
          throw new Mistake(
              named,
              "the file " + file + " is longer than " + Wording.number(limit) + " characters");
        }
      }
    } catch (IOException e) {
      throw unreadable(file, named, e);
    }
    return text.toString();
  }

  /** The mistake for a file that the operating system will not let us read. */
  public static Mistake unreadable(Path file, Place named, IOException cause) {
    return new Mistake(
        named, "the file " + file + " cannot be read: " + Wording.reason(cause), cause);
  }
}
