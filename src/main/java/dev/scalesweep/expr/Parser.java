package dev.scalesweep.expr;

import dev.scalesweep.expr.Condition.Comparator;
import dev.scalesweep.expr.Lexer.Kind;
import dev.scalesweep.expr.Lexer.Token;
import dev.scalesweep.input.Place;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Recursive descent over the grammar of the formula language, loosest binding first: {@code or},
 * {@code and}, {@code not}, comparison, sum, product, sign, power (which associates to the right).
 */
final class Parser {
  private static final Map<String, UnaryOperation> FUNCTIONS =
      Map.of(
          "exp", UnaryOperation.EXP,
          "log", UnaryOperation.LOG,
          "sqrt", UnaryOperation.SQRT);
  private static final Map<String, BinaryOperation> FUNCTIONS_OF_TWO =
      Map.of("min", BinaryOperation.MINIMUM, "max", BinaryOperation.MAXIMUM);
  private static final Map<String, Comparator> COMPARATORS =
      Map.of(
          "==", Comparator.EQUAL,
          "!=", Comparator.NOT_EQUAL,
          "<", Comparator.LESS,
          "<=", Comparator.LESS_OR_EQUAL,
          ">", Comparator.GREATER,
          ">=", Comparator.GREATER_OR_EQUAL);
  private static final Set<String> CONNECTIVES = Set.of("and", "or", "not");

  private static final String OPERAND = "a number, a name or \"(\"";

  private final Tokens tokens;

  Parser(String text, Place place) {
    this.tokens = new Tokens(text, place);
  }

  /** Whether the language keeps a name for itself. */
  static boolean isReserved(String name) {
    return FUNCTIONS.containsKey(name)
        || FUNCTIONS_OF_TWO.containsKey(name)
        || CONNECTIVES.contains(name);
  }

  Expr formula() {
    Token first = tokens.current();
    return number(whole("a formula"), first, "a formula gives a number");
  }

  Condition condition() {
    Token first = tokens.current();
    return truth(whole("a condition"), first);
  }

  private Term whole(String what) {
    if (tokens.atEnd()) {
      throw tokens.mistake("nothing is written here; " + what + " would be right");
    }
    Term term = disjunction();
    if (!tokens.atEnd()) {
      throw tokens.unexpected("an operator or the end");
    }
    return term;
  }

  private Term disjunction() {
    Token first = tokens.current();
    Term left = conjunction();
    while (tokens.takeWord("or")) {
      Token second = tokens.current();
      left = new Condition.Or(truth(left, first), truth(conjunction(), second));
    }
    return left;
  }

  private Term conjunction() {
    Token first = tokens.current();
    Term left = negation();
    while (tokens.takeWord("and")) {
      Token second = tokens.current();
      left = new Condition.And(truth(left, first), truth(negation(), second));
    }
    return left;
  }

  private Term negation() {
    if (!tokens.takeWord("not")) {
      return comparison();
    }
    Token first = tokens.current();
    return new Condition.Not(truth(deeper(this::negation), first));
  }

  private Term comparison() {
    Token first = tokens.current();
    Term left = sum();
    Comparator comparator =
        tokens.current().kind() == Kind.SIGN ? COMPARATORS.get(tokens.current().text()) : null;
    if (comparator == null) {
      return left;
    }
    Token sign = tokens.take();
    Token second = tokens.current();
    Term right = sum();
    if (left instanceof Text || right instanceof Text) {
      return texts(sign, comparator, left, right);
    }
    String rule = "only numbers and texts can be compared";
    return new Condition.Numbers(
        comparator, number(left, first, rule), number(right, second, rule));
  }

  private Condition texts(Token sign, Comparator comparator, Term left, Term right) {
    boolean equal = comparator == Comparator.EQUAL;
    if (!equal && comparator != Comparator.NOT_EQUAL) {
      throw tokens.mistake(sign, "texts can be compared with == and != only");
    }
    if (left instanceof Expr.Symbol column && right instanceof Text text) {
      return new Condition.Texts(equal, column.name(), text.value());
    }
    if (left instanceof Text text && right instanceof Expr.Symbol column) {
      return new Condition.Texts(equal, column.name(), text.value());
    }
    throw tokens.mistake(sign, "a text is compared with a column, such as set == \"c4\"");
  }

  private Term sum() {
    Token first = tokens.current();
    Term left = product();
    while (tokens.at("+") || tokens.at("-")) {
      BinaryOperation operation =
          tokens.take().is("+") ? BinaryOperation.ADD : BinaryOperation.SUBTRACT;
      left = binary(operation, left, first, this::product);
    }
    return left;
  }

  private Term product() {
    Token first = tokens.current();
    Term left = signed();
    while (tokens.at("*") || tokens.at("/")) {
      BinaryOperation operation =
          tokens.take().is("*") ? BinaryOperation.MULTIPLY : BinaryOperation.DIVIDE;
      left = binary(operation, left, first, this::signed);
    }
    return left;
  }

  private Term signed() {
    if (!tokens.at("-") && !tokens.at("+")) {
      return power();
    }
    boolean negative = tokens.take().is("-");
    Token second = tokens.current();
    Expr operand = number(deeper(this::signed), second, "a sign stands before a number");
    return negative ? new Expr.Unary(UnaryOperation.NEGATE, operand) : operand;
  }

  private Term power() {
    Token first = tokens.current();
    Term base = primary();
    if (!tokens.at("^")) {
      return base;
    }
    tokens.take();
    return binary(BinaryOperation.POWER, base, first, () -> deeper(this::signed));
  }

  private Expr binary(BinaryOperation operation, Term left, Token first, Supplier<Term> rest) {
    Token second = tokens.current();
    String rule = "only numbers can be calculated with";
    Expr leftNumber = number(left, first, rule);
    return new Expr.Binary(operation, leftNumber, number(rest.get(), second, rule));
  }

  private Term primary() {
    return switch (tokens.current().kind()) {
      case NUMBER -> literal(tokens.take());
      case TEXT -> new Text(tokens.take().text());
      case NAME -> name(tokens.take());
      case SIGN, END -> parenthesised();
    };
  }

  private Term parenthesised() {
    if (!tokens.at("(")) {
      throw tokens.unexpected(OPERAND);
    }
    tokens.take();
    Term inner = deeper(this::disjunction);
    tokens.expect(")");
    return inner;
  }

  private Expr literal(Token literal) {
    double value = Double.parseDouble(literal.text());
    boolean vanished = value == 0 && literal.text().matches("[0.]*[1-9].*");
    if (Double.isInfinite(value) || vanished) {
      throw tokens.mistake(
          literal,
          literal.description() + " is beyond the range of double precision (4.9e-324 to 1.8e308)");
    }
    return new Expr.Number(value);
  }

  private Expr name(Token name) {
    if (isReserved(name.text())) {
      return call(name);
    }
    if (tokens.at("(")) {
      throw tokens.mistake(
          name,
          name.description() + " is not a function; the functions are exp, log, sqrt, min, max");
    }
    return new Expr.Symbol(name.text());
  }

  private Expr call(Token function) {
    if (CONNECTIVES.contains(function.text())) {
      throw tokens.mistake(
          function, function.description() + " stands between or before conditions only");
    }
    UnaryOperation unary = FUNCTIONS.get(function.text());
    tokens.expect("(");
    Expr argument = argument();
    if (unary != null) {
      tokens.expect(")");
      return new Expr.Unary(unary, argument);
    }
    tokens.expect(",");
    Expr second = argument();
    tokens.expect(")");
    BinaryOperation binary = Objects.requireNonNull(FUNCTIONS_OF_TWO.get(function.text()));
    return new Expr.Binary(binary, argument, second);
  }

  private Expr argument() {
    Token first = tokens.current();
    return number(deeper(this::sum), first, "a function takes numbers");
  }

  private Term deeper(Supplier<Term> rule) {
    tokens.enter();
    Term term = rule.get();
    tokens.leave();
    return term;
  }

  private Expr number(Term term, Token first, String rule) {
    if (term instanceof Expr expr) {
      return expr;
    }
    String kind = term instanceof Text ? "a text" : "a condition";
    throw tokens.mistake(first, "here stands " + kind + ", but " + rule);
  }

  private Condition truth(Term term, Token first) {
    if (term instanceof Condition condition) {
      return condition;
    }
    throw tokens.mistake(
        first, "a condition is needed here, such as C >= 1e18 or set == \"c4\", not a value");
  }
}
