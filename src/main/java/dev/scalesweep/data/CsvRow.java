package dev.scalesweep.data;

import dev.scalesweep.input.Mistake;
import dev.scalesweep.input.Place;
import dev.scalesweep.input.Quantity;
import dev.scalesweep.input.Wording;
import java.util.List;

/**
 * A row of a table.
 *
 * @param header the names of its columns
 * @param place where it begins
 * @param cells one text a column
 */
record CsvRow(CsvHeader header, Place place, List<String> cells) {

  /** The text of a cell. */
  String text(int column) {
    return cells.get(column);
  }

  /**
   * The number in a cell, finite.
   *
   * @throws Mistake if the cell holds no number
   */
  double number(int column) {
    return Quantity.parse(cells.get(column).strip(), right -> mistake(column, right));
  }

  /** The mistake that a cell is. */
  Mistake mistake(int column, String right) {
    String seen = cells.get(column).isBlank() ? "empty" : Wording.quoted(cells.get(column));
    return new Mistake(place, header.describe(column) + " is " + seen + "; " + right);
  }
}
