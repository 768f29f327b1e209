package dev.scalesweep.expr;

import dev.scalesweep.expr.Lexer.Kind;
import dev.scalesweep.expr.Lexer.Token;
import dev.scalesweep.input.Mistake;
import dev.scalesweep.input.Place;

/** The tokens of a formula, one after the other, with a limit to their number and nesting. */
final class Tokens {
  /** Deep enough for any formula a person writes, and far from the end of the stack. */
  private static final int DEEPEST_NESTING = 200;

  private static final int MOST_TOKENS = 2_000;

  private final Lexer lexer;
  private Token current;
  private int taken;
  private int depth;

  Tokens(String text, Place place) {
    this.lexer = new Lexer(text, place);
    this.current = lexer.next();
  }

  /** The token that comes next. */
  Token current() {
    return current;
  }

  /** Whether a certain sign comes next. */
  boolean at(String sign) {
    return current.is(sign);
  }

  boolean atEnd() {
    return current.kind() == Kind.END;
  }

  /** Takes the token that comes next. */
  Token take() {
    taken++;
    if (taken > MOST_TOKENS) {
      throw mistake("longer than " + MOST_TOKENS + " numbers, names and signs");
    }
    Token token = current;
    current = lexer.next();
    return token;
  }

  /** Takes a word if it comes next. */
  boolean takeWord(String word) {
    boolean there = current.kind() == Kind.NAME && current.text().equals(word);
    if (there) {
      take();
    }
    return there;
  }

  /** Takes a sign that must come next. */
  void expect(String sign) {
    if (!at(sign)) {
      throw unexpected("\"" + sign + "\"");
    }
    take();
  }

  /** Goes a level deeper. */
  void enter() {
    depth++;
    if (depth > DEEPEST_NESTING) {
      throw mistake("nested deeper than " + DEEPEST_NESTING + " levels");
    }
  }

  /** Comes back from a deeper level. */
  void leave() {
    depth--;
  }

  /** The mistake that something else should come next. */
  Mistake unexpected(String right) {
    return mistake("unexpected " + current.description() + "; " + right + " would be right");
  }

  /** A mistake under the token that comes next. */
  Mistake mistake(String message) {
    return mistake(current, message);
  }

  /** A mistake under a token. */
  Mistake mistake(Token token, String message) {
    return lexer.mistake(token, message);
  }
}
