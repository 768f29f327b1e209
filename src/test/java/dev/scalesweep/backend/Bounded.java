package dev.scalesweep.backend;

import dev.scalesweep.expr.BinaryOperation;
import dev.scalesweep.expr.Expr;
import java.util.function.ToDoubleFunction;

/**
 * The value of a formula and how far rounding can move it, to first order: every operation rounds
 * once, and hands on the errors of its operands times its derivatives. Powers count as {@code exp(b
 * log a)}, and an exponential's argument as a sum of two, since both are computed that way.
 *
 * @param value by plain evaluation
 * @param error the bound, in the units of the value
 */
record Bounded(double value, double error) {
  private static final double UNIT = 0x1p-52;

  static Bounded of(Expr expr, ToDoubleFunction<String> values) {
    return switch (expr) {
      case Expr.Number it -> new Bounded(it.value(), 0);
      case Expr.Symbol it -> new Bounded(values.applyAsDouble(it.name()), 0);
      case Expr.Unary it -> unary(it, of(it.operand(), values));
      case Expr.Binary it -> binary(it.operation(), of(it.left(), values), of(it.right(), values));
    };
  }

  private static Bounded unary(Expr.Unary unary, Bounded operand) {
    double x = operand.value;
    double value = unary.operation().apply(x);
    return switch (unary.operation()) {
      case NEGATE -> new Bounded(value, operand.error);
      case EXP -> rounded(value, value * (operand.error + UNIT * Math.abs(x)));
      case LOG -> rounded(value, operand.error / x + UNIT);
      case SQRT -> rounded(value, operand.error / (2 * value));
    };
  }

  private static Bounded binary(BinaryOperation operation, Bounded left, Bounded right) {
    double a = left.value;
    double b = right.value;
    double value = operation.apply(a, b);
    return switch (operation) {
      case ADD, SUBTRACT ->
          rounded(value, left.error + right.error + UNIT * (Math.abs(a) + Math.abs(b)));
      case MULTIPLY -> rounded(value, Math.abs(a) * right.error + Math.abs(b) * left.error);
      case DIVIDE -> rounded(value, (left.error + Math.abs(value) * right.error) / Math.abs(b));
      case POWER -> rounded(value, Math.abs(value) * powerError(left, right));
      case MINIMUM, MAXIMUM -> new Bounded(value, Math.max(left.error, right.error));
    };
  }

  private static double powerError(Bounded base, Bounded exponent) {
    double size = Math.abs(base.value);
    double logarithm = size == 0 ? 0 : Math.abs(Math.log(size));
    double ofBase = size == 0 ? 0 : Math.abs(exponent.value) * base.error / size;
    return ofBase
        + logarithm * exponent.error
        + UNIT * (Math.abs(exponent.value) * (1 + logarithm));
  }

  private static Bounded rounded(double value, double inherited) {
    return new Bounded(value, inherited + UNIT * Math.abs(value));
  }
}
