package dev.scalesweep.expr;

import dev.scalesweep.input.Mistake;
import dev.scalesweep.input.Place;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * A formula as the user wrote it, with its tree.
 *
 * @param text what the user wrote
 * @param place where the text begins
 * @param root the tree
 */
public record Formula(String text, Place place, Expr root) {

  /**
   * Reads a formula.
   *
   * @throws Mistake if the text is not a formula, with a caret under the fault
   */
  public static Formula parse(String text, Place place) {
    return new Formula(text, place, new Parser(text, place).formula());
  }

  /** The names used, in the order in which they are written. */
  public Set<String> symbols() {
    Set<String> names = new LinkedHashSet<>();
    root.collectSymbols(names);
    return names;
  }

  /** The value by plain evaluation, see {@link Expr#evaluate}. */
  public double evaluate(ToDoubleFunction<String> values) {
    return root.evaluate(values);
  }

  /** A mistake that concerns a name of this formula, with a caret under its first use. */
  public Mistake mistake(String symbol, String message) {
    return new Lexer(text, place).mistakeAtName(symbol, message);
  }
}
