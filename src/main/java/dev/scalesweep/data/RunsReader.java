package dev.scalesweep.data;

import dev.scalesweep.input.Mistake;
import dev.scalesweep.input.TextFile;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads runs from a table. No row is lost silently: every row is used, counted as left out for a
 * reason that the user gave, or a mistake. A row that is left out is not looked at beyond what
 * leaving it out takes.
 */
public final class RunsReader {
  private final RunsSpecification specification;
  private final RowFilter filter;
  private final Map<RequiredColumn, Source> required = new LinkedHashMap<>();
  private final Optional<Source> group;

  private RunsReader(RunsSpecification specification, Names names, List<RequiredColumn> required) {
    this.specification = specification;
    this.filter = new RowFilter(specification, names);
    this.group = specification.group().map(names::get);
    for (RequiredColumn column : required) {
      this.required.put(column, names.get(column, specification.place()));
    }
  }

  /**
   * The runs that a specification describes.
   *
   * @param required the columns of numbers that the runs shall have
   * @throws Mistake with file, line, column and the value seen, if the table is not sound, lacks a
   *     column, holds anything but a number where one is needed, or no row is left
   */
  public static Runs read(RunsSpecification specification, List<RequiredColumn> required) {
    try (CsvRecords records = CsvRecords.open(specification.file(), specification.place())) {
      CsvTable table = new CsvTable(records);
      Names names = new Names(table.header(), specification);
      return new RunsReader(specification, names, required).read(table);
    } catch (IOException e) {
      throw TextFile.unreadable(specification.file(), specification.place(), e);
    }
  }

  private Runs read(CsvTable table) {
    RowFilter.Filtered filtered = filter.rows(table);
    List<RunRow> rows = filtered.rows();
    if (rows.isEmpty()) {
      throw new Mistake(
          specification.place(),
          "no run of " + specification.file() + " is left: " + filtered.counts().sentence());
    }
    return new Runs(
        columns(rows),
        rows.stream().mapToDouble(filter::weight).toArray(),
        group.map(source -> rows.stream().map(row -> group(row, source)).toList()),
        rows.stream().mapToInt(RunRow::line).toArray(),
        filtered.counts());
  }

  private Map<String, double[]> columns(List<RunRow> rows) {
    Map<String, double[]> columns = new LinkedHashMap<>();
    required.forEach((column, source) ->
        columns.put(
            column.name(),
            rows.stream().mapToDouble(row -> number(row, column, source)).toArray()));
    return columns;
  }

  private static double number(RunRow row, RequiredColumn column, Source source) {
    double value = row.number(source);
    if (value > 0 || !column.mustBePositive()) {
      return value;
    }
    throw row.mistake(source, "a number above 0 would be right, since " + column.reason());
  }

  private static String group(RunRow row, Source source) {
    String name = row.text(source);
    if (name.isEmpty()) {
      throw row.mistake(source, "the name of the run's group would be right");
    }
    return name;
  }
}
