package dev.scalesweep.data;

import dev.scalesweep.data.RunsSpecification.End;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A selection that looks at several rows at once. It keeps the order of the file. */
sealed interface RowSelection {

  /** The rows that stay. */
  List<RunRow> of(List<RunRow> rows);

  /** One row a run, see {@link RunsSpecification.KeepLast}. */
  record LastOfRun(Source by, List<Source> per) implements RowSelection {

    @Override
    public List<RunRow> of(List<RunRow> rows) {
      Map<List<String>, RunRow> last = new LinkedHashMap<>();
      for (RunRow row : rows) {
        double value = row.number(by);
        List<String> run = per.stream().map(row::text).toList();
        last.merge(run, row, (one, other) -> value >= one.number(by) ? other : one);
      }
      return inOrder(last.values());
    }
  }

  /** All rows but some at one end of a ranking, see {@link RunsSpecification.Drop}. */
  record WithoutEnd(End end, Source column, int count) implements RowSelection {

    @Override
    public List<RunRow> of(List<RunRow> rows) {
      Comparator<RunRow> ascending = Comparator.comparingDouble(row -> row.number(column));
      List<RunRow> ranked = new ArrayList<>(rows);
      ranked.sort(
          (end == End.LOWEST ? ascending : ascending.reversed())
              .thenComparing(Comparator.comparingInt(RunRow::line).reversed()));
      return inOrder(ranked.subList(Math.min(count, rows.size()), rows.size()));
    }
  }

  private static List<RunRow> inOrder(Collection<RunRow> rows) {
    return rows.stream().sorted(Comparator.comparingInt(RunRow::line)).toList();
  }
}
