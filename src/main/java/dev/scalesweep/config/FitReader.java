package dev.scalesweep.config;

import dev.scalesweep.fit.Objective;
import dev.scalesweep.fit.Settings;
import dev.scalesweep.frontier.ComputeOptimum;
import dev.scalesweep.input.Fields;
import dev.scalesweep.input.Mistake;
import dev.scalesweep.input.Value;
import dev.scalesweep.law.Law;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the key {@code fit} of a job. */
final class FitReader {
  private static final int MOST_RANDOM_STARTS = 10_000_000;
  private static final int MOST_ITERATIONS = 1_000_000;

  private enum Method {
    BFGS
  }

  private final Law law;

  FitReader(Law law) {
    this.law = law;
  }

  /** What holds when the key is not there. */
  FitPlan defaults() {
    return new FitPlan(
        Objective.DEFAULT, Settings.DEFAULT, new FitPlan.Grid(Map.of()), List.of());
  }

  FitPlan read(Fields fields) {
    fields.notYet("parameters", "bootstrap", "profile", "backtest");
    fields
        .optional("method")
        .ifPresent(it -> it.oneOf(Method.class, "levenberg-marquardt", "variable-projection"));
    return new FitPlan(
        fields
            .optional("objective")
            .map(it -> it.fields(FitReader::objective))
            .orElse(Objective.DEFAULT),
        settings(fields),
        fields.optional("starts").map(this::starts).orElse(new FitPlan.Grid(Map.of())),
        fields.optional("targets").map(this::targets).orElse(List.of()));
  }

  private static Objective objective(Fields fields) {
    fields.notYet("asymmetry");
    Objective.Kind kind =
        fields
            .optional("kind")
            .map(it -> it.oneOf(Objective.Kind.class))
            .orElse(Objective.DEFAULT.kind());
    double delta =
        fields.optional("delta").map(it -> delta(kind, it)).orElse(Objective.DEFAULT.delta());
    return new Objective(kind, delta);
  }

  private static double delta(Objective.Kind kind, Value value) {
    if (!kind.isRobust()) {
      throw new Mistake(
          value.place(), value.path() + " has no meaning for " + kind.label() + "; leave it out");
    }
    return value.positive();
  }

  private static Settings settings(Fields fields) {
    return new Settings(
        fields
            .optional("tolerance")
            .map(it -> it.number(0, 1))
            .orElse(Settings.DEFAULT.tolerance()),
        fields
            .optional("max_iterations")
            .map(it -> (int) it.integer(1, MOST_ITERATIONS))
            .orElse(Settings.DEFAULT.maximumIterations()));
  }

  private FitPlan.StartsPlan starts(Value value) {
    if (!value.isMap()) {
      if (value.text().equals("law")) {
        return new FitPlan.Grid(Map.of());
      }
      throw value.mistake("law, a map of starts, or {random: 1000} would be right");
    }
    return value.entries().containsKey("random")
        ? value.fields(FitReader::random)
        : new FitPlan.Grid(replaced(value));
  }

  private static FitPlan.Random random(Fields fields) {
    return new FitPlan.Random((int) fields.required("random").integer(1, MOST_RANDOM_STARTS));
  }

  private Map<String, List<Double>> replaced(Value value) {
    Map<String, List<Double>> replaced = new LinkedHashMap<>();
    value.entries().forEach((name, starts) -> replaced.put(name, replacement(name, starts)));
    return replaced;
  }

  private List<Double> replacement(String name, Value value) {
    if (!law.parameterNames().contains(name)) {
      throw new Mistake(
          value.place(),
          value.path() + ": the law has no parameter " + name + "; its parameters are "
              + String.join(", ", law.parameterNames()));
    }
    List<Double> starts = value.numbers();
    if (starts.isEmpty()) {
      throw value.mistake("at least one start would be right");
    }
    return starts;
  }

  private List<Double> targets(Value value) {
    if (!ComputeOptimum.appliesTo(law)) {
      throw new Mistake(
          value.place(), "fit.targets needs a law in N and D, and " + law.name() + " is not one");
    }
    return value.list().stream().map(Value::positive).toList();
  }
}
