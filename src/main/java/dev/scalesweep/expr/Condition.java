package dev.scalesweep.expr;

import dev.scalesweep.input.Place;
import java.util.LinkedHashSet;
import java.util.Set;

/** A condition on a row of a table or a cell of a grid: {@code C >= 1e18 and set == "c4"}. */
public sealed interface Condition extends Term {

  /** Where a condition gets its values from. */
  interface Row {
    /**
     * The number in the named column.
     *
     * @throws dev.scalesweep.input.Mistake if the cell holds no number
     */
    double number(String name);

    /** The text in the named column. */
    String text(String name);
  }

  /** The ways to compare two numbers. */
  enum Comparator {
    EQUAL,
    NOT_EQUAL,
    LESS,
    LESS_OR_EQUAL,
    GREATER,
    GREATER_OR_EQUAL;

    boolean test(double left, double right) {
      return switch (this) {
        case EQUAL -> left == right;
        case NOT_EQUAL -> left != right;
        case LESS -> left < right;
        case LESS_OR_EQUAL -> left <= right;
        case GREATER -> left > right;
        case GREATER_OR_EQUAL -> left >= right;
      };
    }
  }

  /** Two numbers compared. */
  record Numbers(Comparator comparator, Expr left, Expr right) implements Condition {}

  /** A column compared with a text. */
  record Texts(boolean equal, String column, String text) implements Condition {}

  /** Both conditions hold. */
  record And(Condition left, Condition right) implements Condition {}

  /** At least one of the conditions holds. */
  record Or(Condition left, Condition right) implements Condition {}

  /** The condition does not hold. */
  record Not(Condition operand) implements Condition {}

  /**
   * Reads a condition.
   *
   * @param text what the user wrote
   * @param place where the text begins
   * @throws dev.scalesweep.input.Mistake if the text is not a condition, with a caret at the fault
   */
  static Condition parse(String text, Place place) {
    return new Parser(text, place).condition();
  }

  /** Whether the row meets the condition. */
  default boolean test(Row row) {
    return switch (this) {
      case Numbers it ->
          it.comparator().test(it.left().evaluate(row::number), it.right().evaluate(row::number));
      case Texts it -> row.text(it.column()).equals(it.text()) == it.equal();
      case And it -> it.left().test(row) && it.right().test(row);
      case Or it -> it.left().test(row) || it.right().test(row);
      case Not it -> !it.operand().test(row);
    };
  }

  /** The names used, in the order in which they are written. */
  default Set<String> symbols() {
    Set<String> names = new LinkedHashSet<>();
    collectSymbols(names);
    return names;
  }

  private void collectSymbols(Set<String> names) {
    switch (this) {
      case Numbers it -> {
        it.left().collectSymbols(names);
        it.right().collectSymbols(names);
      }
      case Texts it -> names.add(it.column());
      case And it -> {
        it.left().collectSymbols(names);
        it.right().collectSymbols(names);
      }
      case Or it -> {
        it.left().collectSymbols(names);
        it.right().collectSymbols(names);
      }
      case Not it -> it.operand().collectSymbols(names);
    }
  }
}
