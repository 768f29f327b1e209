package dev.scalesweep.data;

import dev.scalesweep.input.Mistake;
import dev.scalesweep.input.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table: a header, and rows below it with a cell for each column. */
final class CsvTable {
  private final CsvRecords records;
  private final CsvHeader header;
  private final int commentsAbove;

  /**
   * Reads the header.
   *
   * @param records all records of a file, none of them read
   * @throws Mistake if there is no sound header
   */
  CsvTable(CsvRecords records) {
    this.records = records;
    List<String> names = records.next();
    if (names == null) {
      throw new Mistake(records.named(), "the table has no header and no rows");
    }
    this.header = CsvHeader.of(names, records.place(names));
    this.commentsAbove = records.comments();
  }

  CsvHeader header() {
    return header;
  }

  /** How many lines below the header, as far as was read, began with {@code #}. */
  int comments() {
    return records.comments() - commentsAbove;
  }

  /**
   * The next row, or null behind the last one.
   *
   * @throws Mistake if it has too few or too many cells, or the text is not CSV
   */
  @Nullable CsvRow next() {
    List<String> cells = records.next();
    if (cells == null) {
      return null;
    }
    Place place = records.place(cells);
    int columns = header.names().size();
    if (cells.size() != columns) {
      throw new Mistake(
          place,
          String.format("the row has %d cells, the header %d columns", cells.size(), columns));
    }
    return new CsvRow(header, place, cells);
  }
}
