package dev.scalesweep.report.result;

import dev.scalesweep.expr.Formula;
import dev.scalesweep.frontier.PowerForm;
import dev.scalesweep.input.Place;
import dev.scalesweep.law.Law;
import dev.scalesweep.law.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

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

  private double loss(Map<String, Double> values, double n, double d) {
    Map<String, Double> all = new LinkedHashMap<>(values);
    all.put("N", n);
    all.put("D", d);
    return law.evaluate(all);
  }

  /**
   * The losses of every replicate on a grid.
   *
   * @return one row for each pair of sizes, those of the first N first, one column a replicate
   */
  public double[][] losses(double[] sizes, double[] tokens) {
    double[][] losses = new double[sizes.length * tokens.length][draws.size()];
    IntStream.range(0, draws.size())
        .parallel()
        .forEach(draw -> putLosses(losses, draw, sizes, tokens));
    return losses;
  }

  private void putLosses(double[][] losses, int draw, double[] sizes, double[] tokens) {
    Map<String, Double> values = new HashMap<>(draws.get(draw));
    int place = 0;
    for (double n : sizes) {
      values.put("N", n);
      for (double d : tokens) {
        values.put("D", d);
        losses[place++][draw] = law.evaluate(values);
      }
    }
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
