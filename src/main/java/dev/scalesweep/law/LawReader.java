package dev.scalesweep.law;

import dev.scalesweep.expr.Formula;
import dev.scalesweep.expr.FormulaNames;
import dev.scalesweep.input.Fields;
import dev.scalesweep.input.Mistake;
import dev.scalesweep.input.Value;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a law, from a file of its own or from inside a job. */
public final class LawReader {
  /** The name under which runs hold the observed loss. */
  private static final String OBSERVED = "loss";

  private LawReader() {}

  /**
   * The law in a map of a YAML file.
   *
   * @throws Mistake if the law is not sound
   */
  public static Law read(Fields fields) {
    String name = fields.required("name").text();
    Value loss = fields.required("loss");
    Law law =
        new Law(
            name,
            Formula.parse(loss.text(), loss.textPlace()),
            fields.required("unit").text(),
            named(fields.optional("terms"), LawReader::term),
            List.copyOf(named(fields.required("variables"), LawReader::variable).values()),
            List.copyOf(named(fields.required("parameters"), LawReader::parameter).values()),
            named(fields.optional("fits"), LawReader::fit));
    new LawCheck(law, fields).check();
    return law;
  }

  private interface EntryReader<T> {
    T read(String name, Value value);
  }

  private static <T> Map<String, T> named(Optional<Value> map, EntryReader<T> reader) {
    return map.map(value -> named(value, reader)).orElse(Map.of());
  }

  private static <T> Map<String, T> named(Value map, EntryReader<T> reader) {
    Map<String, T> entries = new LinkedHashMap<>();
    map.entries().forEach((name, value) -> entries.put(name, reader.read(name, value)));
    return Collections.unmodifiableMap(entries);
  }

  private static void checkName(String name, Value value) {
    if (!FormulaNames.isUsable(name) || name.equals(OBSERVED)) {
      throw new Mistake(
          value.place(),
          value.path()
              + " has a name that a formula cannot use; "
              + FormulaNames.RULE
              + "; loss is the observed loss");
    }
  }

  private static Formula term(String name, Value value) {
    checkName(name, value);
    return Formula.parse(value.text(), value.textPlace());
  }

  private static Variable variable(String name, Value value) {
    checkName(name, value);
    return new Variable(name, value.fields(fields -> fields.required("unit").text()));
  }

  private static Parameter parameter(String name, Value value) {
    checkName(name, value);
    return value.fields(
        fields -> {
          fields.notYet("bounds");
          Transform transform =
              fields
                  .optional("transform")
                  .map(it -> it.oneOf(Transform.class))
                  .orElse(Transform.NONE);
          return new Parameter(name, transform, starts(fields.required("starts")));
        });
  }

  private static List<Double> starts(Value value) {
    List<Double> starts = value.numbers();
    if (starts.isEmpty()) {
      throw value.mistake("at least one start would be right");
    }
    return starts;
  }

  private static PublishedFit fit(String name, Value value) {
    return value.fields(
        fields -> {
          Map<String, Double> values = new LinkedHashMap<>();
          fields
              .required("values")
              .entries()
              .forEach((parameter, number) -> values.put(parameter, number.number()));
          return new PublishedFit(name, fields.required("source").text(), values);
        });
  }
}
