package dev.scalesweep.config;

import dev.scalesweep.config.FitPlan.Grid;
import dev.scalesweep.config.FitPlan.Random;
import dev.scalesweep.config.FitPlan.StartsPlan;
import dev.scalesweep.fit.Constraint;
import dev.scalesweep.fit.ParameterSpace;
import dev.scalesweep.input.Fields;
import dev.scalesweep.input.Mistake;
import dev.scalesweep.input.Place;
import dev.scalesweep.input.Value;
import dev.scalesweep.law.Law;
import dev.scalesweep.law.Parameter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads the key {@code fit.starts} of a job. */
final class StartsReader {
  private static final int MOST_STARTS = 10_000_000;

  /** All groups begin alike, so that the grid of one is as large as that of many. */
  private static final List<String> ONE_GROUP = List.of("one");

  private final Law law;
  private final Map<String, Constraint> constraints;

  /**
   * @param constraints what is laid down about parameters, by name
   */
  StartsReader(Law law, Map<String, Constraint> constraints) {
    this.law = law;
    this.constraints = constraints;
  }

  /**
   * The starts of a fit; the law's grid where the key is not there.
   *
   * @param fit where the fit is
   */
  StartsPlan read(Optional<Value> value, Place fit) {
    StartsPlan plan = value.map(this::plan).orElse(new Grid(Map.of()));
    double count = plan.count(new ParameterSpace(law, constraints, ONE_GROUP));
    if (count > MOST_STARTS) {
      throw new Mistake(
          value.map(Value::place).orElse(fit),
          "there is a grid of "
              + String.format(Locale.ROOT, "%.0f", count)
              + " starts, and at most "
              + MOST_STARTS
              + " are possible; fit.starts: {random: 1000} would draw some of them");
    }
    return plan;
  }

  private StartsPlan plan(Value value) {
    if (value.isMap()) {
      return value.entries().containsKey("random")
          ? value.fields(StartsReader::random)
          : grid(value);
    }
    if (!value.isList() && value.text().equals("law")) {
      return new Grid(Map.of());
    }
    throw value.mistake("law, a map of parameters to starts, or {random: 1000} would be right");
  }

  private static Random random(Fields fields) {
    return new Random((int) fields.required("random").integer(1, MOST_STARTS));
  }

  private Grid grid(Value value) {
    Map<String, List<Double>> replaced = new LinkedHashMap<>();
    value.entries().forEach((name, starts) -> replaced.put(name, replacement(name, starts)));
    return new Grid(replaced);
  }

  private List<Double> replacement(String name, Value value) {
    Parameter.named(name, law.parameters(), value);
    Constraint constraint = constraints.get(name);
    if (constraint instanceof Constraint.Fixed || constraint instanceof Constraint.Tied) {
      throw new Mistake(
          value.place(),
          value.path() + ": " + name + " is not fitted, see fit.parameters; leave its starts out");
    }
    List<Double> starts = value.numbers();
    if (starts.isEmpty()) {
      throw value.mistake("at least one start would be right");
    }
    return starts;
  }
}
