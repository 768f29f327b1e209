package dev.scalesweep.data;

import dev.scalesweep.input.Mistake;
import dev.scalesweep.input.Place;
import dev.scalesweep.input.Wording;
import java.util.List;
import java.util.Map;

/**
 * The names of a table's columns.
 *
 * @param file the table, as messages name it
 * @param names one a column; columns without a name have the empty text
 */
record CsvHeader(String file, List<String> names) {
  private static final Map<String, String> OTHER_DELIMITERS =
      Map.of(";", "semicolons", "\t", "tabs", "|", "bars");

  CsvHeader {
    names = List.copyOf(names);
  }

  /**
   * A header that is fit for use.
   *
   * @throws Mistake if a name stands twice, or the columns are not delimited by commas
   */
  static CsvHeader of(List<String> names, Place place) {
    refuseOtherDelimiters(names, place);
    for (int i = 0; i < names.size(); i++) {
      int first = names.indexOf(names.get(i));
      if (first < i && !names.get(i).isEmpty()) {
        throw new Mistake(
            place,
            String.format(
                "the columns %d and %d are both named %s; each name may stand once",
                first + 1, i + 1, Wording.quoted(names.get(i))));
      }
    }
    return new CsvHeader(place.source(), names);
  }

  private static void refuseOtherDelimiters(List<String> names, Place place) {
    if (names.size() > 1) {
      return;
    }
    OTHER_DELIMITERS.forEach((delimiter, plural) -> {
      if (names.getFirst().contains(delimiter)) {
        throw new Mistake(
            place, "the columns are delimited by " + plural + "; commas would be right");
      }
    });
  }

  /** How messages name a column: {@code column 4 "loss"}. */
  String describe(int column) {
    return "column " + (column + 1) + " " + Wording.quoted(names.get(column));
  }
}
