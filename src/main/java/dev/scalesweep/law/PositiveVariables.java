package dev.scalesweep.law;

import dev.scalesweep.expr.BinaryOperation;
import dev.scalesweep.expr.Expr;
import dev.scalesweep.expr.Formula;
import dev.scalesweep.expr.UnaryOperation;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The variables whose logarithm a law takes, in {@code log} or in a power that is not an integer's,
 * by themselves or as a factor: they make no sense at zero and below.
 */
final class PositiveVariables {
  private final Law law;
  private final Set<String> names = new LinkedHashSet<>();

  private PositiveVariables(Law law) {
    this.law = law;
  }

  static Set<String> of(Law law) {
    PositiveVariables variables = new PositiveVariables(law);
    variables.search(law.loss().root());
    law.terms().values().stream().map(Formula::root).forEach(variables::search);
    variables.names.retainAll(law.variableNames());
    return variables.names;
  }

  private void search(Expr expr) {
    switch (expr) {
      case Expr.Number _, Expr.Symbol _ -> {}
      case Expr.Unary unary -> {
        if (unary.operation() == UnaryOperation.LOG) {
          takeFactors(unary.operand());
        }
        search(unary.operand());
      }
      case Expr.Binary binary -> {
        if (binary.operation() == BinaryOperation.POWER && !isInteger(binary.right())) {
          takeFactors(binary.left());
        }
        search(binary.left());
        search(binary.right());
      }
    }
  }

  private static boolean isInteger(Expr exponent) {
    return switch (exponent) {
      case Expr.Number number -> number.value() == Math.rint(number.value());
      case Expr.Unary unary ->
          unary.operation() == UnaryOperation.NEGATE && isInteger(unary.operand());
      case Expr.Symbol _, Expr.Binary _ -> false;
    };
  }

  private void takeFactors(Expr expr) {
    switch (expr) {
      case Expr.Symbol symbol -> {
        names.add(symbol.name());
        Formula term = law.terms().get(symbol.name());
        if (term != null) {
          takeFactors(term.root());
        }
      }
      case Expr.Binary binary when isProduct(binary.operation()) -> {
        takeFactors(binary.left());
        takeFactors(binary.right());
      }
      default -> {}
    }
  }

  private static boolean isProduct(BinaryOperation operation) {
    return operation == BinaryOperation.MULTIPLY || operation == BinaryOperation.DIVIDE;
  }
}
