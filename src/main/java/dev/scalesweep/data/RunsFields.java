package dev.scalesweep.data;

import dev.scalesweep.data.RunsSpecification.Drop;
import dev.scalesweep.data.RunsSpecification.End;
import dev.scalesweep.data.RunsSpecification.Keep;
import dev.scalesweep.data.RunsSpecification.KeepLast;
import dev.scalesweep.expr.Condition;
import dev.scalesweep.expr.Formula;
import dev.scalesweep.expr.FormulaNames;
import dev.scalesweep.input.Fields;
import dev.scalesweep.input.Mistake;
import dev.scalesweep.input.Value;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads the key {@code runs} of a job. */
public final class RunsFields {
  private static final int MOST_ROWS = 1_000_000_000;

  private RunsFields() {}

  /**
   * The specification in a map of a job file.
   *
   * @param directory where relative paths begin: the directory of the job file
   * @throws Mistake if a value is not what the contract says
   */
  public static RunsSpecification read(Fields fields, Path directory) {
    Value file = fields.required("file");
    return new RunsSpecification(
        file.path(directory),
        file.place(),
        named(fields.optional("columns"), ColumnName::of),
        named(fields.optional("derive"), it -> Formula.parse(it.text(), it.textPlace())),
        fields.optional("keep").map(RunsFields::keep),
        fields.optional("keep_last").map(it -> it.fields(RunsFields::keepLast)),
        fields.optional("drop").map(it -> it.fields(RunsFields::drop)).orElse(List.of()),
        fields.optional("weight").map(ColumnName::of),
        fields.optional("group").map(ColumnName::of));
  }

  private static <T> Map<String, T> named(Optional<Value> map, Function<Value, T> reader) {
    Map<String, T> named = new LinkedHashMap<>();
    map.map(Value::entries)
        .orElse(Map.of())
        .forEach((name, value) -> named.put(engineName(name, value), reader.apply(value)));
    return named;
  }

  private static String engineName(String name, Value value) {
    if (FormulaNames.isUsable(name)) {
      return name;
    }
    throw new Mistake(
        value.place(),
        value.path()
            + " has a name that a formula cannot use; "
            + FormulaNames.RULE
            + "; the header of the file stands behind the colon");
  }

  private static Keep keep(Value value) {
    return new Keep(Condition.parse(value.text(), value.textPlace()), value.place());
  }

  private static KeepLast keepLast(Fields fields) {
    List<ColumnName> per = fields.required("per").list().stream().map(ColumnName::of).toList();
    return new KeepLast(ColumnName.of(fields.required("by")), per);
  }

  private static List<Drop> drop(Fields fields) {
    List<Drop> drops = new ArrayList<>();
    fields.optional("highest").ifPresent(it -> drops.add(drop(End.HIGHEST, it)));
    fields.optional("lowest").ifPresent(it -> drops.add(drop(End.LOWEST, it)));
    return drops;
  }

  private static Drop drop(End end, Value value) {
    return value.fields(fields ->
        new Drop(
            end,
            ColumnName.of(fields.required("column")),
            (int) fields.required("count").integer(0, MOST_ROWS)));
  }
}
