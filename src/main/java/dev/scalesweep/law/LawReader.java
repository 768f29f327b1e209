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
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

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
    Formula loss = formula(fields.required("loss"));
    String unit = fields.required("unit").text();
    Map<String, Formula> terms =
        entries(fields.optional("terms"), (term, value) -> formula(named(term, value)));
    Map<String, Variable> variables =
        entries(Optional.of(fields.required("variables")), LawReader::variable);
    List<Parameter> parameters =
        List.copyOf(
            entries(Optional.of(fields.required("parameters")), LawReader::parameter).values());
    Map<String, PublishedFit> fits =
        entries(fields.optional("fits"), (fit, value) -> published(fit, value, parameters));
    Law law = new Law(name, loss, unit, terms, List.copyOf(variables.values()), parameters, fits);
    new LawCheck(law, fields.place()).check();
    return law;
  }

  private static <T> Map<String, T> entries(
      Optional<Value> map, BiFunction<String, Value, T> reader) {
    Map<String, T> entries = new LinkedHashMap<>();
    map.map(Value::entries)
        .orElse(Map.of())
        .forEach((name, value) -> entries.put(name, reader.apply(name, value)));
    return Collections.unmodifiableMap(entries);
  }

  /** The value itself, if a formula can use its name. */
  private static Value named(String name, Value value) {
    if (name.equals(OBSERVED)) {
      throw new Mistake(
          value.place(),
          value.path() + ": the name loss belongs to the observed loss; choose another");
    }
    if (!FormulaNames.isUsable(name)) {
      throw new Mistake(
          value.place(),
          value.path() + " has a name that a formula cannot use; " + FormulaNames.RULE);
    }
    return value;
  }

  private static Formula formula(Value value) {
    return Formula.parse(value.text(), value.textPlace());
  }

  private static Variable variable(String name, Value value) {
    return new Variable(name, named(name, value).fields(fields -> fields.required("unit").text()));
  }

  private static Parameter parameter(String name, Value value) {
    return named(name, value).fields(fields -> parameter(name, fields));
  }

  private static Parameter parameter(String name, Fields fields) {
    Transform transform =
        fields.optional("transform").map(it -> it.oneOf(Transform.class)).orElse(Transform.NONE);
    List<Double> starts = starts(fields.required("starts"));
    Bounds bounds =
        fields.optional("bounds").map(it -> Bounds.read(it, transform)).orElse(Bounds.NONE);
    return new Parameter(name, transform, starts, bounds);
  }

  private static List<Double> starts(Value value) {
    List<Double> starts = value.numbers();
    if (starts.isEmpty()) {
      throw value.mistake("at least one start would be right");
    }
    return starts;
  }

  private static PublishedFit published(String name, Value value, List<Parameter> parameters) {
    return value.fields(fields ->
        new PublishedFit(
            name,
            fields.required("source").text(),
            ParameterValues.read(fields.required("values"), parameters, UnaryOperator.identity())));
  }
}
