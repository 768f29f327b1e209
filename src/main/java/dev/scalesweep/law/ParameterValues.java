package dev.scalesweep.law;

import dev.scalesweep.input.Mistake;
import dev.scalesweep.input.Value;
import dev.scalesweep.input.Wording;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Values for the parameters of a law, as a paper, a user or a fit gives them: one for each. */
public final class ParameterValues {
  private final Value map;
  private final List<Parameter> parameters;

  private ParameterValues(Value map, List<Parameter> parameters) {
    this.map = map;
    this.parameters = parameters;
  }

  /**
   * The values in a map, in the formula's own space and in the order of the parameters.
   *
   * @param number finds the number in an entry of the map
   * @throws Mistake if a value is missing or no number, is not above 0 though it is fitted as its
   *     logarithm, or belongs to no parameter
   */
  public static Map<String, Double> read(
      Value map, List<Parameter> parameters, UnaryOperator<Value> number) {
    return new ParameterValues(map, parameters).read(number);
  }

  private Map<String, Double> read(UnaryOperator<Value> number) {
    Map<String, Value> entries = map.entries();
    entries.forEach((name, value) -> Parameter.named(name, parameters, value));
    Map<String, Double> values = new LinkedHashMap<>();
    for (Parameter parameter : parameters) {
      Value entry = entries.get(parameter.name());
      if (entry == null) {
        throw missing(parameter);
      }
      Value value = number.apply(entry);
      boolean logarithmic = parameter.transform() == Transform.LOG;
      values.put(parameter.name(), logarithmic ? value.positive() : value.number());
    }
    return Collections.unmodifiableMap(values);
  }

  private Mistake missing(Parameter parameter) {
    return new Mistake(
        map.place(),
        map.path()
            + " has no value for "
            + parameter.name()
            + "; one for each of "
            + Wording.list(names())
            + " would be right");
  }

  private List<String> names() {
    return parameters.stream().map(Parameter::name).toList();
  }
}
