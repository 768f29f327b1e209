package dev.scalesweep.config;

import dev.scalesweep.expr.Formula;
import dev.scalesweep.fit.Constraint;
import dev.scalesweep.input.Value;
import dev.scalesweep.input.Wording;
import dev.scalesweep.law.Law;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads the formulas that parameters are tied to others by. */
final class TieReader {
  private final Law law;

  TieReader(Law law) {
    this.law = law;
  }

  Constraint.Tied read(Value value) {
    Formula formula = Formula.parse(value.text(), value.textPlace());
    if (formula.symbols().isEmpty()) {
      throw value.mistake(
          "a formula of other parameters would be right; for a number there is fixed");
    }
    for (String symbol : formula.symbols()) {
      if (!law.parameterNames().contains(symbol)) {
        throw formula.mistake(symbol, noParameter(symbol));
      }
    }
    return new Constraint.Tied(formula);
  }

  private String noParameter(String symbol) {
    if (law.hasVariable(symbol)) {
      return symbol + " is a variable; a parameter can be tied to parameters alone";
    }
    if (law.terms().containsKey(symbol)) {
      return symbol + " is a term; a parameter can be tied to parameters alone";
    }
    return "unknown name "
        + Wording.quoted(symbol)
        + "; "
        + Wording.suggestion(symbol, law.parameterNames(), "the parameters");
  }

  /**
   * Checks that every chain of ties ends.
   *
   * @throws dev.scalesweep.input.Mistake if one leads back to itself
   */
  static void refuseCircles(Map<String, Constraint> constraints) {
    constraints.keySet().forEach(name -> follow(constraints, List.of(name)));
  }

  /**
   * @param path the parameters that led here, each tied to the next
   */
  private static void follow(Map<String, Constraint> constraints, List<String> path) {
    if (constraints.get(path.getLast()) instanceof Constraint.Tied tied) {
      for (String symbol : tied.formula().symbols()) {
        if (path.contains(symbol)) {
          throw tied.formula().mistake(symbol, circle(symbol, path));
        }
        List<String> longer = new ArrayList<>(path);
        longer.add(symbol);
        follow(constraints, longer);
      }
    }
  }

  private static String circle(String symbol, List<String> path) {
    List<String> way = path.subList(path.indexOf(symbol) + 1, path.size());
    return way.isEmpty()
        ? symbol + " is tied to itself; a formula of other parameters would be right"
        : symbol
            + " is tied to itself by way of "
            + String.join(" and ", way)
            + "; leave one of them free";
  }
}
