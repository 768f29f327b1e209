package dev.scalesweep.report.result;

import dev.scalesweep.expr.Formula;
import dev.scalesweep.frontier.PowerForm;
import dev.scalesweep.input.Place;
import dev.scalesweep.law.Law;
import dev.scalesweep.law.Variable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The law of a fit with its parameters, and with those of each replicate of a bootstrap.
 *
 * @param law its formula; no starts and no published fits
 * @param parameters in the formula's own space
 * @param draws the same for each replicate; none where there was no bootstrap
 */
public record FittedLaw(Law law, Map<String, Double> parameters, List<Map<String, Double>> draws) {

  /** Copies the list. */
  public FittedLaw {
    draws = List.copyOf(draws);
  }

  /**
   * The law of a {@code fit.json}; empty where it is of an earlier version and has no formula, or
   * where groups have parameters of their own, so that there is no one law.
   *
   * @param rows of draws, one number for each of the columns that the document names
   */
  static Optional<FittedLaw> of(Part fit, double[][] rows) {
    Map<String, Double> parameters = new LinkedHashMap<>();
    fit.entries("parameters").forEach((name, it) -> parameters.put(name, it.number("value")));
    boolean grouped = parameters.keySet().stream().anyMatch(name -> name.contains("["));
    if (fit.text("formula").isEmpty() || grouped) {
      return Optional.empty();
    }
    return Optional.of(
        new FittedLaw(law(fit), parameters, draws(fit.texts("bootstrap", "columns"), rows)));
  }

  private static Law law(Part fit) {
    Map<String, Formula> terms = new LinkedHashMap<>();
    fit.entries("terms").forEach((name, it) -> terms.put(name, formula(it.text())));
    List<Variable> variables = new ArrayList<>();
    fit.entries("variables").forEach((name, it) -> variables.add(new Variable(name, it.text())));
    return new Law(
        fit.text("law"),
        formula(fit.text("formula")),
        fit.text("unit"),
        terms,
        variables,
        List.of());
  }

  private static Formula formula(String text) {
    return Formula.parse(text, Place.of("fit.json"));
  }

  private static List<Map<String, Double>> draws(List<String> columns, double[][] rows) {
    List<Map<String, Double>> draws = new ArrayList<>();
    for (double[] row : rows) {
      Map<String, Double> draw = new LinkedHashMap<>();
      for (int i = 0; i < columns.size(); i++) {
        draw.put(columns.get(i), row[i]);
      }
      draws.add(draw);
    }
    return draws;
  }

  /** Whether N and D alone make a loss. */
  public boolean isOfSizes() {
    return law.variableNames().size() == 2 && law.hasVariable("N") && law.hasVariable("D");
  }

  /** The loss of N parameters trained on D tokens. */
  public double loss(double n, double d) {
    return loss(parameters, n, d);
  }

  /** The same in every replicate. */
  public double[] losses(double n, double d) {
    return draws.stream().mapToDouble(it -> loss(it, n, d)).toArray();
  }

  private double loss(Map<String, Double> values, double n, double d) {
    Map<String, Double> all = new LinkedHashMap<>(values);
    all.put("N", n);
    all.put("D", d);
    return law.evaluate(all);
  }

  /** The closed form of the law, where it has one. */
  public Optional<PowerForm> form() {
    return isOfSizes() ? PowerForm.of(law, parameters) : Optional.empty();
  }

  /** The closed form in every replicate that has one. */
  public List<PowerForm> forms() {
    return isOfSizes()
        ? draws.stream().flatMap(it -> PowerForm.of(law, it).stream()).toList()
        : List.of();
  }
}
