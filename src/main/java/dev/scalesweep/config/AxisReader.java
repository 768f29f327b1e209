package dev.scalesweep.config;

import dev.scalesweep.input.Fields;
import dev.scalesweep.input.Mistake;
import dev.scalesweep.input.Value;
import dev.scalesweep.law.Law;
import dev.scalesweep.law.Variable;
import dev.scalesweep.sweep.Axis;
import java.util.ArrayList;
import java.util.List;

/** Reads the axes of a sweep. */
final class AxisReader {
  private static final int MOST_POINTS = 100_000_000;

  /** The cells of a grid lie in one array. */
  private static final long MOST_CELLS = 1L << 30;

  private final Law law;

  AxisReader(Law law) {
    this.law = law;
  }

  List<Axis> read(Value value) {
    List<Axis> axes = new ArrayList<>();
    value.entries().forEach((name, axis) -> axes.add(axis(name, axis)));
    if (axes.isEmpty()) {
      throw value.mistake("at least one axis would be right");
    }
    checkVariables(value, axes.stream().map(Axis::name).toList());
    checkSize(value, axes);
    return List.copyOf(axes);
  }

  private void checkVariables(Value value, List<String> names) {
    for (Variable variable : law.variables()) {
      if (!names.contains(variable.name())) {
        throw new Mistake(
            value.place(),
            value.path() + ": the law " + law.name() + " needs " + variable.name()
                + "; give it an axis, such as " + variable.name() + ": [1e9] for one value");
      }
    }
  }

  private static void checkSize(Value value, List<Axis> axes) {
    double cells = axes.stream().mapToDouble(Axis::size).reduce(1, (left, right) -> left * right);
    if (cells > MOST_CELLS) {
      throw new Mistake(
          value.place(),
          value.path() + " make a grid of " + cells + " cells; at most " + MOST_CELLS
              + " are supported yet");
    }
  }

  private Axis axis(String name, Value value) {
    double[] values = value.isList() ? points(value) : value.fields(this::range);
    checkDomain(name, value, values);
    return new Axis(name, unit(name, value), values);
  }

  private static double[] points(Value value) {
    List<Double> points = value.numbers();
    if (points.isEmpty()) {
      throw value.mistake("at least one point would be right");
    }
    for (int i = 1; i < points.size(); i++) {
      if (points.get(i) <= points.get(i - 1)) {
        throw value.list().get(i).mistake("points in ascending order would be right");
      }
    }
    return points.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private String unit(String name, Value value) {
    for (Variable variable : law.variables()) {
      if (variable.name().equals(name)) {
        return variable.unit();
      }
    }
    if (law.parameterNames().contains(name)) {
      return "";
    }
    throw new Mistake(
        value.place(),
        value.path() + ": the law " + law.name() + " has no variable or parameter " + name
            + "; it has " + String.join(", ", law.variableNames()) + " and "
            + String.join(", ", law.parameterNames()));
  }

  private void checkDomain(String name, Value value, double[] values) {
    if (!law.positiveVariables().contains(name)) {
      return;
    }
    for (double point : values) {
      if (!(point > 0)) {
        throw new Mistake(
            value.place(),
            value.path() + " has the point " + point + "; the law takes the logarithm of " + name
                + ", so points above 0 would be right");
      }
    }
  }

  private double[] range(Fields fields) {
    Value from = fields.required("from");
    Value to = fields.required("to");
    int points = (int) fields.required("points").integer(2, MOST_POINTS);
    Axis.Spacing spacing =
        fields
            .optional("scale")
            .map(it -> it.oneOf(Axis.Spacing.class))
            .orElse(Axis.Spacing.LINEAR);
    boolean log = spacing == Axis.Spacing.LOG;
    double lower = log ? from.positive() : from.number();
    double upper = log ? to.positive() : to.number();
    if (!(lower < upper)) {
      throw to.mistake("a number above " + from.text() + ", where the axis begins, would be right");
    }
    return Axis.range(lower, upper, points, spacing);
  }
}
