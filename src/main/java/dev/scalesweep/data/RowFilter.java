package dev.scalesweep.data;

import dev.scalesweep.data.RunsSpecification.Drop;
import dev.scalesweep.data.RunsSpecification.Keep;
import dev.scalesweep.data.RunsSpecification.KeepLast;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Leaves out the rows that a specification does not want, and counts them. */
final class RowFilter {
  private final RunsSpecification specification;
  private final Names names;
  private final List<RowSelection> last;
  private final List<RowSelection> drop;
  private final Optional<Source> weight;

  /**
   * A filter.
   *
   * @throws dev.scalesweep.input.Mistake if the specification uses a name that is not known
   */
  RowFilter(RunsSpecification specification, Names names) {
    this.specification = specification;
    this.names = names;
    specification.keep().ifPresent(this::check);
    this.last = specification.keepLast().stream().map(this::selection).toList();
    this.drop = specification.drop().stream().map(this::selection).toList();
    this.weight = specification.weight().map(names::get);
  }

  private void check(Keep keep) {
    for (String symbol : keep.condition().symbols()) {
      names.get(new ColumnName(symbol, keep.place()));
    }
  }

  private RowSelection selection(KeepLast rule) {
    List<Source> per = rule.per().stream().map(names::get).toList();
    return new RowSelection.LastOfRun(names.get(rule.by()), per);
  }

  private RowSelection selection(Drop rule) {
    return new RowSelection.WithoutEnd(rule.end(), names.get(rule.column()), rule.count());
  }

  /** The rows that are left of a table, in its order, and the count of the others. */
  record Filtered(List<RunRow> rows, RunsCounts counts) {}

  /** Reads the table to its end. */
  Filtered rows(CsvTable table) {
    List<RunRow> kept = new ArrayList<>();
    int read = 0;
    for (CsvRow row = table.next(); row != null; row = table.next()) {
      read++;
      RunRow run = new RunRow(row, names);
      if (isKept(run)) {
        kept.add(run);
      }
    }
    return filtered(kept, read, table.comments());
  }

  private Filtered filtered(List<RunRow> kept, int read, int comments) {
    List<RunRow> lasts = select(last, kept);
    List<RunRow> middle = select(drop, lasts);
    List<RunRow> used = middle.stream().filter(row -> weight(row) > 0).toList();
    RunsCounts counts =
        new RunsCounts(
            read,
            used.size(),
            read - kept.size(),
            kept.size() - lasts.size(),
            lasts.size() - middle.size(),
            middle.size() - used.size(),
            comments);
    return new Filtered(used, counts);
  }

  private boolean isKept(RunRow row) {
    return specification.keep().isEmpty() || specification.keep().get().condition().test(row);
  }

  private static List<RunRow> select(List<RowSelection> selections, List<RunRow> rows) {
    List<RunRow> selected = rows;
    for (RowSelection selection : selections) {
      selected = selection.of(selected);
    }
    return selected;
  }

  /** The weight of a row; 1 where the specification names no column. */
  double weight(RunRow row) {
    if (weight.isEmpty()) {
      return 1;
    }
    double value = row.number(weight.get());
    if (value >= 0) {
      return value;
    }
    throw row.mistake(weight.get(), "a weight of 0 or more would be right");
  }
}
