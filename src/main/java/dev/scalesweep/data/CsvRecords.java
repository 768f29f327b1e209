package dev.scalesweep.data;

import dev.scalesweep.input.Mistake;
import dev.scalesweep.input.Place;
import dev.scalesweep.input.TextFile;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * The records of a CSV file (RFC 4180), the header among them. Space around cells is left out, as
 * are empty lines and lines that begin with {@code #}.
 */
final class CsvRecords implements Closeable {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setCommentMarker('#')
          .setIgnoreEmptyLines(true)
          .setIgnoreSurroundingSpaces(true)
          .get();

  private static final Pattern LINE_BREAK = Pattern.compile("\r\n?|\n");

  private final Path file;
  private final Place named;
  private final RowLimit reader;
  private final CSVParser parser;
  private final Iterator<CSVRecord> iterator;
  private int comments;

  private CsvRecords(Path file, Place named) throws IOException {
    this.file = file;
    this.named = named;
    this.reader = new RowLimit(TextFile.open(file, named), file.toString());
    this.parser = CSVParser.builder().setReader(reader).setFormat(FORMAT).get();
    this.iterator = parser.iterator();
  }

  /**
   * Opens a file.
   *
   * @param named where the user named the file
   * @throws Mistake if the file cannot be read
   */
  static CsvRecords open(Path file, Place named) {
    try {
      return new CsvRecords(file, named);
    } catch (IOException e) {
      throw TextFile.unreadable(file, named, e);
    }
  }

  /**
   * The next record, or null behind the last one.
   *
   * @throws Mistake if the text is not CSV
   */
  @Nullable List<String> next() {
    int line = line() + 1;
    reader.rowBegins(line);
    try {
      CSVRecord record = iterator.hasNext() ? iterator.next() : null;
      countComments(record == null ? parser.getTrailerComment() : record.getComment());
      return record == null ? null : record.toList();
    } catch (UncheckedIOException e) {
      throw broken(Objects.requireNonNull(e.getCause()), line);
    }
  }

  private void countComments(@Nullable String comment) {
    if (comment != null) {
      comments += lineBreaks(comment) + 1;
    }
  }

  private Mistake broken(IOException cause, int line) {
    if (!(cause instanceof CSVException)) {
      return TextFile.unreadable(file, named, cause);
    }
    if (String.valueOf(cause.getMessage()).contains("EOF")) {
      return new Mistake(
          at(line), "a quoted cell that begins here or below is never closed", cause);
    }
    return new Mistake(
        at(line()),
        "text follows the closing quote of a cell; a quote inside a quoted cell is written twice",
        cause);
  }

  /** Where the record begins that was just read. */
  Place place(List<String> record) {
    return at(line() - record.stream().mapToInt(CsvRecords::lineBreaks).sum());
  }

  /** Where the user named the file. */
  Place named() {
    return named;
  }

  /** How many lines so far began with {@code #}. */
  int comments() {
    return comments;
  }

  private int line() {
    return Math.toIntExact(parser.getCurrentLineNumber());
  }

  private Place at(int line) {
    return new Place(file.toString(), line, 0);
  }

  private static int lineBreaks(String text) {
    return (int) LINE_BREAK.matcher(text).results().count();
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
