package dev.scalesweep.report.result;

import dev.scalesweep.input.Place;
import dev.scalesweep.input.TextFile;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * A CSV file of results.
 *
 * @param header the names of the columns
 * @param rows one text a column
 */
public record Table(List<String> header, List<List<String>> rows) {
  /** A copy of the lists. */
  public Table {
    header = List.copyOf(header);
    rows = List.copyOf(rows);
  }

  /** The whole of a file, if it is there. */
  static Optional<Table> of(Path file) {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    Place named = Place.of(file.toString());
    try (Reader reader = TextFile.open(file, named)) {
      List<List<String>> records =
          CSVFormat.RFC4180.builder().setCommentMarker('#').get().parse(reader).stream()
              .map(CSVRecord::toList)
              .toList();
      return Optional.of(new Table(records.getFirst(), records.subList(1, records.size())));
    } catch (IOException e) {
      throw TextFile.unreadable(file, named, e);
    }
  }

  /** Whether there is a column of this name. */
  public boolean has(String column) {
    return header.contains(column);
  }

  /** The numbers of a column, NaN where a cell is empty. */
  public double[] numbers(String column) {
    return texts(column).stream()
        .mapToDouble(it -> it.isEmpty() ? Double.NaN : Double.parseDouble(it))
        .toArray();
  }

  /** The texts of a column. */
  public List<String> texts(String column) {
    int index = header.indexOf(column);
    return rows.stream().map(row -> row.get(index)).toList();
  }
}
