package dev.scalesweep.data;

import dev.scalesweep.input.Mistake;
import dev.scalesweep.input.Place;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Ends the reading of a row that is far too long, before all of it is in memory: a file that is no
 * table, or a quotation mark that is never closed.
 */
final class RowLimit extends FilterReader {
  private static final int MOST_CHARACTERS = 1_000_000;

  private final String file;
  private int line;
  private int characters;

  RowLimit(Reader reader, String file) {
    super(reader);
    this.file = file;
  }

  /** A row begins: at this line, or below it where comments or empty lines come first. */
  void rowBegins(int line) {
    this.line = line;
    characters = 0;
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    int count = super.read(target, offset, length);
    characters += count;
    if (characters > MOST_CHARACTERS) {
      throw new Mistake(
          new Place(file, line, 0),
          "the row that begins here is longer than "
              + MOST_CHARACTERS
              + " characters; is a quote never closed, or is this no table?");
    }
    return count;
  }
}
