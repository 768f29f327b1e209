package dev.scalesweep.expr;

import java.util.Set;
import java.util.function.ToDoubleFunction;

/** The tree of a formula: numbers, symbols, and the grammar's own operations on them. */
public sealed interface Expr extends Term {

  /** A number written in the formula. */
  @SuppressWarnings("AvoidCommonTypeNames") // always written Expr.Number
  record Number(double value) implements Expr {}

  /** A name that gets its value from outside: a variable, a parameter, a term or a column. */
  record Symbol(String name) implements Expr {}

  /** An operation on one operand. */
  record Unary(UnaryOperation operation, Expr operand) implements Expr {}

  /** An operation on two operands. */
  record Binary(BinaryOperation operation, Expr left, Expr right) implements Expr {}

  /**
   * The value of this tree by plain evaluation with {@link StrictMath}: the way single values of
   * tables are computed, and the oracle that compiled kernels are tested against.
   *
   * @param values gives each symbol its value
   */
  default double evaluate(ToDoubleFunction<String> values) {
    return switch (this) {
      case Number number -> number.value();
      case Symbol symbol -> values.applyAsDouble(symbol.name());
      case Unary unary -> unary.operation().apply(unary.operand().evaluate(values));
      case Binary binary ->
          binary.operation().apply(binary.left().evaluate(values), binary.right().evaluate(values));
    };
  }

  /**
   * Adds the names of this tree's symbols, in the order in which they are written.
   *
   * @param names Modified.
   */
  default void collectSymbols(Set<String> names) {
    switch (this) {
      case Number _ -> {}
      case Symbol symbol -> names.add(symbol.name());
      case Unary unary -> unary.operand().collectSymbols(names);
      case Binary binary -> {
        binary.left().collectSymbols(names);
        binary.right().collectSymbols(names);
      }
    }
  }
}
