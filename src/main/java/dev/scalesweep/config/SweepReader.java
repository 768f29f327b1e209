package dev.scalesweep.config;

import dev.scalesweep.config.SweepPlan.Output;
import dev.scalesweep.config.SweepPlan.Source;
import dev.scalesweep.input.Fields;
import dev.scalesweep.input.Mistake;
import dev.scalesweep.input.Value;
import dev.scalesweep.law.Law;
import dev.scalesweep.sweep.Axis;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads one of the {@code sweeps} of a job. */
final class SweepReader {
  /** Such a name is the same file name on every system. */
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,63}");

  private enum Reducer {
    FRONTIER
  }

  private final Law law;
  private final Path directory;
  private final boolean fitted;
  private final AxisReader axes;

  /**
   * @param directory where relative paths begin
   * @param fitted whether the job has a fit of its own
   */
  SweepReader(Law law, Path directory, boolean fitted) {
    this.law = law;
    this.directory = directory;
    this.fitted = fitted;
    this.axes = new AxisReader(law);
  }

  SweepPlan read(String name, Value value) {
    if (!NAME.matcher(name).matches()) {
      throw new Mistake(
          value.place(),
          value.path() + ": a sweep's name becomes a directory; letters, digits, - and _ would be"
              + " right, at most 64");
    }
    return value.fields(fields -> read(name, fields));
  }

  private SweepPlan read(String name, Fields fields) {
    fields.notYet("ensemble", "derive", "cells");
    Source from = from(fields);
    List<Axis> grid = axes.read(fields.required("axes"));
    Optional<Value> budgetKey = fields.optional("budgets");
    List<Double> budgets =
        budgetKey.map(it -> it.list().stream().map(Value::positive).toList()).orElse(List.of());
    fields.optional("reduce").ifPresent(it -> checkReducers(it, budgets));
    boolean plane = hasAxis(grid, "N") && hasAxis(grid, "D");
    if (budgetKey.isPresent() && !plane) {
      throw new Mistake(
          budgetKey.get().place(),
          budgetKey.get().path() + ": iso-FLOP budgets need the axes N and D");
    }
    return new SweepPlan(
        name,
        from,
        grid,
        budgets,
        fields.optional("outputs").map(SweepReader::outputs).orElse(EnumSet.allOf(Output.class)),
        fields.optional("heatmap").map(it -> heatmap(it, grid)).orElse(plane && isPlane(grid)));
  }

  private Source from(Fields fields) {
    Optional<Value> from = fields.optional("from");
    if (from.isPresent()) {
      return from.get().isMap()
          ? from.get().fields(this::given)
          : named(from.get());
    }
    if (fitted) {
      return new SweepPlan.ThisFit();
    }
    throw new Mistake(
        fields.place(),
        "this job has no runs and so no fit; add from: with " + publishedChoice() + " or runs");
  }

  private Source named(Value value) {
    String text = value.text();
    if (law.fits().containsKey(text)) {
      return new SweepPlan.Published(text);
    }
    if (text.equals("fit") && fitted) {
      return new SweepPlan.ThisFit();
    }
    if (text.endsWith(".json")) {
      return new SweepPlan.FitFile(directory.resolve(text), value.place(), text);
    }
    String right = "%s, a path to a fit.json or {parameters: {...}} would be right";
    String fit = fitted ? "fit, " : "";
    throw value.mistake(String.format(right, fit + publishedChoice()));
  }

  private String publishedChoice() {
    return law.fits().isEmpty()
        ? "parameters"
        : "a published fit of " + law.name() + " (" + String.join(", ", law.fits().keySet()) + ")";
  }

  private Source given(Fields fields) {
    Value value = fields.required("parameters");
    Map<String, Double> values = new LinkedHashMap<>();
    value.entries().forEach((name, number) -> values.put(name, number.number()));
    if (!values.keySet().equals(Set.copyOf(law.parameterNames()))) {
      throw new Mistake(
          value.place(),
          value.path() + " has values for " + String.join(", ", values.keySet())
              + "; one for each of " + String.join(", ", law.parameterNames())
              + " would be right");
    }
    return new SweepPlan.Given(values);
  }

  private static void checkReducers(Value value, List<Double> budgets) {
    for (Value reducer : value.list()) {
      reducer.oneOf(Reducer.class, "minimum-per-budget-bin", "histogram");
    }
    if (!value.list().isEmpty() && budgets.isEmpty()) {
      throw new Mistake(value.place(), value.path() + ": a frontier needs budgets");
    }
  }

  private static Set<Output> outputs(Value value) {
    Set<Output> outputs = EnumSet.noneOf(Output.class);
    for (Value output : value.list()) {
      outputs.add(output.oneOf(Output.class, "parquet"));
    }
    return outputs;
  }

  private static boolean heatmap(Value value, List<Axis> grid) {
    boolean asked = value.bool();
    if (asked && !isPlane(grid)) {
      throw new Mistake(
          value.place(),
          value.path() + ": a heatmap needs two axes of at least two points; the others one point");
    }
    return asked;
  }

  /** Whether exactly two axes have more than one point. */
  private static boolean isPlane(List<Axis> grid) {
    return grid.stream().filter(axis -> axis.size() > 1).count() == 2;
  }

  private static boolean hasAxis(List<Axis> grid, String name) {
    return grid.stream().anyMatch(axis -> axis.name().equals(name));
  }
}
