package dev.scalesweep.data;

import dev.scalesweep.expr.Condition;
import dev.scalesweep.expr.Formula;
import dev.scalesweep.input.Place;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which runs to read and what of them: the key {@code runs} of a job. The parts work in the order
 * in which they stand here.
 *
 * @param file the table
 * @param place where the user named the file
 * @param columns engine name to header in the file; a column without an entry goes by its header
 * @param derive names with their formulas, in order: a formula may use columns and the names before
 *     it, and a name may replace a column, which its own formula still sees
 * @param keep the rows to keep; the others are left out
 * @param keepLast the one row of each run to keep
 * @param drop rows to leave out by rank
 * @param weight the column of weights, all of them 1 where there is none
 * @param group the column whose text names the group of a run
 */
public record RunsSpecification(
    Path file,
    Place place,
    Map<String, ColumnName> columns,
    Map<String, Formula> derive,
    Optional<Keep> keep,
    Optional<KeepLast> keepLast,
    List<Drop> drop,
    Optional<ColumnName> weight,
    Optional<ColumnName> group) {

  /**
   * The rows to keep.
   *
   * @param condition what they meet
   * @param place where the user wrote it
   */
  public record Keep(Condition condition, Place place) {}

  /**
   * Of the rows that agree in some columns, the one with the largest value of another is kept; of
   * several with that value the last in the file.
   *
   * @param by the column of numbers
   * @param per the columns whose texts tell one run from another
   */
  public record KeepLast(ColumnName by, List<ColumnName> per) {

    /** With a copy of the list. */
    public KeepLast {
      per = List.copyOf(per);
    }
  }

  /** An end of a ranking. */
  public enum End {
    HIGHEST,
    LOWEST
  }

  /**
   * The rows at one end of a ranking are left out; of rows with equal values the last in the file
   * goes first.
   *
   * @param end which end
   * @param column the column of numbers to rank by
   * @param count how many rows
   */
  public record Drop(End end, ColumnName column, int count) {}

  /**
   * Every row that is kept, none left out by rank or for another one of its run.
   *
   * @param group the column whose text names the group of a row
   */
  public RunsSpecification everyRow(ColumnName group) {
    return new RunsSpecification(
        file,
        place,
        columns,
        derive,
        keep,
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.of(group));
  }

  /** With copies of the maps and the list that keep their order. */
  public RunsSpecification {
    columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    derive = Collections.unmodifiableMap(new LinkedHashMap<>(derive));
    drop = List.copyOf(drop);
  }
}
