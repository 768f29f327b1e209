package dev.scalesweep.expr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scalesweep.input.Mistake;
import dev.scalesweep.input.Place;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The message of every mistake, with its column and its caret. */
class FormulaMistakeTest {
  private static final String OPERAND = "; a number, a name or \"(\" would be right";
  private static final String OPERATOR = "; an operator or the end would be right";
  private static final String SUFFIX =
      "a number with a suffix; inside a formula write it out, such as 70e9";
  private static final String RANGE =
      " is beyond the range of double precision (4.9e-324 to 1.8e308)";
  private static final String TWO_KINDS = "texts can be compared with == and != only";
  private static final String COLUMN = "a text is compared with a column, such as set == \"c4\"";
  private static final String CONDITION =
      "a condition is needed here, such as C >= 1e18 or set == \"c4\", not a value";
  private static final String UNKNOWN = " is not a sign of the formula language";

  static Stream<Arguments> formulas() {
    return Stream.of(
        // text, column of the caret counted from 0, message
        Arguments.of("", 0, "nothing is written here; a formula would be right"),
        Arguments.of("   ", 0, "nothing is written here; a formula would be right"),
        Arguments.of("a +", 3, "unexpected end" + OPERAND),
        Arguments.of("a + ", 3, "unexpected end" + OPERAND),
        Arguments.of("a * / b", 4, "unexpected \"/\"" + OPERAND),
        Arguments.of("* a", 0, "unexpected \"*\"" + OPERAND),
        Arguments.of("a b", 2, "unexpected \"b\"" + OPERATOR),
        Arguments.of("2 3", 2, "unexpected \"3\"" + OPERATOR),
        Arguments.of("1.2.3", 3, "unexpected \".3\"" + OPERATOR),
        Arguments.of("a, b", 1, "unexpected \",\"" + OPERATOR),
        Arguments.of("(a + b", 6, "unexpected end; \")\" would be right"),
        Arguments.of("a + b)", 5, "unexpected \")\"" + OPERATOR),
        Arguments.of("()", 1, "unexpected \")\"" + OPERAND),
        Arguments.of(")", 0, "unexpected \")\"" + OPERAND),
        Arguments.of("exp", 3, "unexpected end; \"(\" would be right"),
        Arguments.of("exp 2", 4, "unexpected \"2\"; \"(\" would be right"),
        Arguments.of("exp()", 4, "unexpected \")\"" + OPERAND),
        Arguments.of("log(a, b)", 5, "unexpected \",\"; \")\" would be right"),
        Arguments.of("min(a)", 5, "unexpected \")\"; \",\" would be right"),
        Arguments.of("max(a, b, c)", 8, "unexpected \",\"; \")\" would be right"),
        Arguments.of(
            "1 + sin(x)",
            4,
            "\"sin\" is not a function; the functions are exp, log, sqrt, min, max"),
        Arguments.of("70B", 0, SUFFIX),
        Arguments.of("N / 1.5k", 4, SUFFIX),
        Arguments.of("2x", 0, SUFFIX),
        Arguments.of("1e", 0, SUFFIX),
        Arguments.of("3_000", 0, SUFFIX),
        Arguments.of("2é", 0, SUFFIX),
        Arguments.of("1 + 1e999", 4, "\"1e999\"" + RANGE),
        Arguments.of("1e-999", 0, "\"1e-999\"" + RANGE),
        Arguments.of("9".repeat(400), 0, "\"" + "9".repeat(60) + "…\"" + RANGE),
        Arguments.of("a ** 2", 2, "\"**\"; a power is written \"^\""),
        Arguments.of("a = b", 2, "a single \"=\"; equality is written \"==\""),
        Arguments.of("a & b", 2, "\"&\"; write and, or, not in words"),
        Arguments.of("a > b", 0, "here stands a condition, but a formula gives a number"),
        Arguments.of("\"c4\"", 0, "here stands a text, but a formula gives a number"),
        Arguments.of(
            "1 + \"c4\"", 4, "here stands a text, but only numbers can be calculated with"),
        Arguments.of("-(a < b)", 1, "here stands a condition, but a sign stands before a number"),
        Arguments.of("log(\"x\")", 4, "here stands a text, but a function takes numbers"),
        Arguments.of("exp(a > b)", 6, "unexpected \">\"; \")\" would be right"),
        Arguments.of("a + and", 4, "\"and\" stands between or before conditions only"),
        Arguments.of("not a", 4, CONDITION),
        Arguments.of("\"c4", 0, "a text that is not closed; put a second double quote behind it"),
        Arguments.of("a + α", 4, "\"α\" (U+03B1)" + UNKNOWN),
        Arguments.of("a % b", 2, "\"%\" (U+0025)" + UNKNOWN),
        Arguments.of("a.b", 1, "\".\" (U+002E)" + UNKNOWN),
        Arguments.of("a × b", 2, "\"×\" (U+00D7)" + UNKNOWN),
        Arguments.of("a 😀 b", 2, "\"😀\" (U+1F600)" + UNKNOWN),
        Arguments.of("a\u00a0+ b", 1, "\"\u00a0\" (U+00A0)" + UNKNOWN),
        Arguments.of("a\u2028", 1, "\"\u2028\" (U+2028)" + UNKNOWN));
  }

  @ParameterizedTest
  @MethodSource("formulas")
  void aFormulaMistakeIsShownUnderItsPlace(String text, int column, String message) {
    assertThatThrownBy(() -> Formula.parse(text, new Place("job.yaml", 7, 10)))
        .isInstanceOf(Mistake.class)
        .hasMessage(
            "job.yaml:7:"
                + (10 + column)
                + ": "
                + message
                + "\n    "
                + shown(text)
                + "\n    "
                + " ".repeat(column)
                + "^");
  }

  static Stream<Arguments> conditions() {
    return Stream.of(
        Arguments.of("", 0, "nothing is written here; a condition would be right"),
        Arguments.of("a", 0, CONDITION),
        Arguments.of("a > 1 and b", 10, CONDITION),
        Arguments.of("1 or a > 1", 0, CONDITION),
        Arguments.of("a > 1 &&  b > 2", 6, "\"&\"; write and, or, not in words"),
        Arguments.of("a > 1 || b > 2", 6, "\"|\"; write and, or, not in words"),
        Arguments.of("!a", 0, "\"!\"; write and, or, not in words"),
        Arguments.of("a = 1", 2, "a single \"=\"; equality is written \"==\""),
        Arguments.of("a => 1", 2, "a single \"=\"; equality is written \"==\""),
        Arguments.of("a < b < c", 6, "unexpected \"<\"" + OPERATOR),
        Arguments.of("a <> b", 3, "unexpected \">\"" + OPERAND),
        Arguments.of("a >", 3, "unexpected end" + OPERAND),
        Arguments.of("a > 1 and", 9, "unexpected end" + OPERAND),
        Arguments.of("set < \"c4\"", 4, TWO_KINDS),
        Arguments.of("\"c4\" >= set", 5, TWO_KINDS),
        Arguments.of("2 == \"c4\"", 2, COLUMN),
        Arguments.of("\"a\" == \"b\"", 4, COLUMN),
        Arguments.of("set + 1 == \"c4\"", 8, COLUMN),
        Arguments.of(
            "(a > 1) == (b > 1)",
            0,
            "here stands a condition, but only numbers and texts can be compared"),
        Arguments.of(
            "(a > 1) + 2 > 3",
            0,
            "here stands a condition, but only numbers can be calculated with"),
        Arguments.of("set == 'c4'", 7, "\"'\" (U+0027)" + UNKNOWN));
  }

  @ParameterizedTest
  @MethodSource("conditions")
  void aConditionMistakeIsShownUnderItsPlace(String text, int column, String message) {
    assertThatThrownBy(() -> Condition.parse(text, new Place("job.yaml", 7, 10)))
        .isInstanceOf(Mistake.class)
        .hasMessage(
            "job.yaml:7:"
                + (10 + column)
                + ": "
                + message
                + "\n    "
                + text
                + "\n    "
                + " ".repeat(column)
                + "^");
  }

  /** The first columns of a long line; invisible characters as spaces. */
  private static String shown(String text) {
    return text.substring(0, Math.min(text.length(), 76)).replace('\u2028', ' ');
  }

  @Test
  void aPlaceOfAnOptionHasNoColumn() {
    assertMistake(
        "a +",
        Place.of("--set law.loss"),
        "--set law.loss: unexpected end" + OPERAND,
        "    a +",
        "       ^");
  }

  @Test
  void aMistakeOnALaterLineShowsThatLineAlone() {
    assertMistake(
        "E\n+ A / N^alpha\n+ B / / D",
        new Place("law.yaml", 4, 3),
        "law.yaml:6:9: unexpected \"/\"" + OPERAND,
        "    + B / / D",
        "          ^");
  }

  @Test
  void anEndAfterAnEmptyLineIsShownBehindTheLastSign() {
    assertMistake(
        "E +\n\n",
        new Place("law.yaml", 4, 3),
        "law.yaml:4:6: unexpected end" + OPERAND,
        "    E +",
        "       ^");
  }

  @Test
  void theCaretCountsACharacterBeyondTheBasicPlaneOnce() {
    assertMistake(
        "\"😀😀\" == a ? 2",
        new Place("law.yaml", 1, 1),
        "law.yaml:1:11: \"?\" (U+003F)" + UNKNOWN,
        "    \"😀😀\" == a ? 2",
        "              ^");
  }

  @Test
  void controlCharactersAreNamedAndShownAsSpaces() {
    assertMistake(
        "a\t+ \u0007b",
        new Place("law.yaml", 1, 1),
        "law.yaml:1:5: \" \" (U+0007)" + UNKNOWN,
        "    a +  b",
        "        ^");
  }

  @Test
  void ofALongLineTheSurroundingsAreShown() {
    String line = "a + ".repeat(100) + "? + " + "b + ".repeat(100) + "c";
    assertMistake(
        line,
        new Place("law.yaml", 1, 1),
        "law.yaml:1:401: \"?\" (U+003F)" + UNKNOWN,
        "    " + line.substring(362, 438),
        "    " + " ".repeat(38) + "^");
  }

  @Test
  void nestingHasALimit() {
    String message = "law.yaml:1:202: nested deeper than 200 levels";
    String excerpt = "    " + "(".repeat(76);
    String caret = "    " + " ".repeat(38) + "^";
    assertMistake(
        "(".repeat(10_000) + "a" + ")".repeat(10_000),
        new Place("law.yaml", 1, 1),
        message,
        excerpt,
        caret);
    assertMistake(
        "-".repeat(10_000) + "a",
        new Place("law.yaml", 1, 1),
        message,
        "    " + "-".repeat(76),
        caret);
  }

  @Test
  void lengthHasALimit() {
    assertThatThrownBy(() -> Formula.parse("a+".repeat(100_000) + "a", Place.of("test")))
        .isInstanceOf(Mistake.class)
        .hasMessageStartingWith("test: longer than 2000 numbers, names and signs\n    ");
  }

  @Test
  void aMistakeOfANameIsShownUnderItsFirstUse() {
    Formula formula = Formula.parse("Nx + N / (N + 1)", new Place("law.yaml", 3, 8));
    assertThat(formula.mistake("N", "there is no variable N"))
        .hasMessage("law.yaml:3:13: there is no variable N\n    Nx + N / (N + 1)\n         ^");
  }

  private static void assertMistake(String text, Place place, String... lines) {
    assertThatThrownBy(() -> Formula.parse(text, place))
        .isInstanceOf(Mistake.class)
        .hasMessage(String.join("\n", lines));
  }
}
