package dev.scalesweep.data;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes a table as CSV (RFC 4180, lines end with a line feed) in UTF-8. Numbers are written with
 * the fewest digits that read back exactly; those that are none as {@code NaN}, {@code Infinity},
 * {@code -Infinity}.
 */
public final class CsvWriter {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setRecordSeparator('\n').setCommentMarker('#').get();

  private final CSVPrinter printer;

  /**
   * Writes comments and header.
   *
   * @param stream where to write; stays open
   * @param comments lines above the header, each behind {@code #}
   * @param header one name a column
   */
  public CsvWriter(OutputStream stream, List<String> comments, List<String> header)
      throws IOException {
    printer =
        new CSVPrinter(
            new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8)), FORMAT);
    for (String comment : comments) {
      printer.printComment(comment);
    }
    printer.printRecord(header);
  }

  /**
   * Writes a row of numbers.
   *
   * @param cells one a column. Not modified.
   */
  public void row(double... cells) throws IOException {
    for (double cell : cells) {
      printer.print(cell);
    }
    printer.println();
  }

  /** Writes a row of numbers and texts, one a column. */
  public void row(List<?> cells) throws IOException {
    printer.printRecord(cells);
  }

  /** Ends the table. */
  public void finish() throws IOException {
    printer.flush();
  }
}
