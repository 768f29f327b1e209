package dev.scalesweep.data;

import dev.scalesweep.expr.Formula;
import dev.scalesweep.input.Mistake;
import dev.scalesweep.input.Place;
import dev.scalesweep.input.Wording;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What the names of a job mean in a table: its headers, its columns and its derived values. */
final class Names {
  private final CsvHeader header;
  private final Map<String, Formula> derive;
  private final Map<String, Source> sources = new LinkedHashMap<>();
  private int formulas;

  /**
   * The names that a specification gives.
   *
   * @throws Mistake if it uses a column that is not there
   */
  Names(CsvHeader header, RunsSpecification specification) {
    this.header = header;
    List<String> headers = header.names();
    for (int i = 0; i < headers.size(); i++) {
      sources.put(headers.get(i), new Source.Cell(i));
    }
    specification.columns().forEach((name, column) -> sources.put(name, cell(column)));
    this.derive = specification.derive();
    derive.forEach(this::derive);
  }

  private Source cell(ColumnName column) {
    int index = header.names().indexOf(column.text());
    if (index < 0) {
      throw new Mistake(column.place(), noColumn(column.text(), header.names()));
    }
    return new Source.Cell(index);
  }

  private void derive(String name, Formula formula) {
    Map<String, Source> inputs = new LinkedHashMap<>();
    for (String symbol : formula.symbols()) {
      Source source = sources.get(symbol);
      if (source == null) {
        throw formula.mistake(symbol, notYetDerived(symbol));
      }
      inputs.put(symbol, source);
    }
    sources.put(name, new Source.Derived(name, formula, inputs, formulas++));
  }

  private String notYetDerived(String symbol) {
    return derive.containsKey(symbol)
        ? symbol + " has no value here yet; runs.derive works from top to bottom"
        : noColumn(symbol, sources.keySet());
  }

  private String noColumn(String name, Collection<String> known) {
    String guess =
        Wording.nearest(name, known)
            .map(it -> "did you mean " + Wording.quoted(it) + "? ")
            .orElse("");
    return String.format(
        "%s has no column %s; %sits columns are %s",
        header.file(), Wording.quoted(name), guess, Wording.list(header.names()));
  }

  /** How many formulas there are. */
  int formulas() {
    return formulas;
  }

  /** Where a name gets its value that was looked up before. */
  Source get(String name) {
    return Objects.requireNonNull(sources.get(name));
  }

  /**
   * Where a name of the specification gets its value.
   *
   * @throws Mistake if there is no such name
   */
  Source get(ColumnName column) {
    Source source = sources.get(column.text());
    if (source == null) {
      throw new Mistake(column.place(), noColumn(column.text(), sources.keySet()));
    }
    return source;
  }

  /**
   * Where a required column gets its values.
   *
   * @param place where the user named the file
   * @throws Mistake if there is no such column
   */
  Source get(RequiredColumn column, Place place) {
    column
        .otherwise()
        .filter(_ -> !sources.containsKey(column.name()))
        .filter(formula -> sources.keySet().containsAll(formula.symbols()))
        .ifPresent(formula -> derive(column.name(), formula));
    Source source = sources.get(column.name());
    if (source == null) {
      throw missing(column, place);
    }
    return source;
  }

  private Mistake missing(RequiredColumn column, Place place) {
    String reason = column.asked().isPresent() ? "; " + column.reason() : "";
    return new Mistake(
        column.asked().orElse(place),
        noColumn(column.name(), sources.keySet())
            + "; runs.columns can give one this name, runs.derive can compute it"
            + reason);
  }
}
