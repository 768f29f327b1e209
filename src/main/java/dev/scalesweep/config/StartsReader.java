package dev.scalesweep.config;

import dev.scalesweep.config.FitPlan.Grid;
import dev.scalesweep.config.FitPlan.Random;
import dev.scalesweep.config.FitPlan.StartsPlan;
import dev.scalesweep.input.Fields;
import dev.scalesweep.input.Mistake;
import dev.scalesweep.input.Place;
import dev.scalesweep.input.Value;
import dev.scalesweep.input.Wording;
import dev.scalesweep.law.Law;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads the key {@code fit.starts} of a job. */
final class StartsReader {
  private static final int MOST_STARTS = 10_000_000;

  private final Law law;

  StartsReader(Law law) {
    this.law = law;
  }

  /**
   * The starts of a fit; the law's grid where the key is not there.
   *
   * @param fit where the fit is
   */
  StartsPlan read(Optional<Value> value, Place fit) {
    StartsPlan plan = value.map(this::plan).orElse(new Grid(Map.of()));
    if (plan.count(law) > MOST_STARTS) {
      throw new Mistake(
          value.map(Value::place).orElse(fit),
          "there is a grid of "
              + String.format(Locale.ROOT, "%.0f", plan.count(law))
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
    if (!law.parameterNames().contains(name)) {
      throw new Mistake(
          value.place(),
          value.path()
              + ": the law has no parameter "
              + Wording.quoted(name)
              + "; its parameters are "
              + Wording.list(law.parameterNames()));
    }
    List<Double> starts = value.numbers();
    if (starts.isEmpty()) {
      throw value.mistake("at least one start would be right");
    }
    return starts;
  }
}
