package dev.scalesweep.expr.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scalesweep.expr.Formula;
import dev.scalesweep.input.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What formulas become; a name's first letter is its level, such as {@code r} for rows. */
class AlgebraTest {
  private final Graph graph = new Graph();
  private final Algebra algebra = new Algebra(graph);

  @ParameterizedTest(name = "{0} becomes {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2 * 3 + 4^2 / 8           | 8.0
          exp(0) + min(1, 2)        | 2.0
          c1 + 0                    | c1
          0 - c1                    | (negate c1)
          c1 - -c2                  | (add c1 c2)
          c1 + -c2                  | (subtract c1 c2)
          --c1                      | c1
          -(c1 - c2)                | (subtract c2 c1)
          1 * c1 / 1                | c1
          -1 * c1 / -1              | c1
          -c1 * -c2                 | (multiply c1 c2)
          c1^0                      | 1.0
          c1^1                      | c1
          c1^2                      | (multiply c1 c1)
          c1^3                      | (multiply c1 (multiply c1 c1))
          c1^-1                     | (divide 1.0 c1)
          c1^(1+1)                  | (multiply c1 c1)
          c1^0.5                    | (sqrt c1)
          c1^1.5                    | (exp (multiply 1.5 (log c1)))
          r1^c1                     | (exp (multiply c1 (log r1)))
          r1^-c1                    | (exp (multiply c1 (negate (log r1))))
          log(exp(c1))              | c1
          log(exp(c1) * r1)         | (add c1 (log r1))
          log(r1 / exp(c1))         | (subtract (log r1) c1)
          log(r1 * c1)              | (log (multiply r1 c1))
          exp(c1) / r1^c2           | (exp (add c1 (multiply (log r1) (negate c2))))
          r1^c1 * r2^c2 | (exp (add (multiply c1 (log r1)) (multiply c2 (log r2))))
          2 * r1^c1 * exp(c2)       | (multiply 2.0 (exp (add (multiply c1 (log r1)) c2)))
          exp(c2) * (r1^c1 * r2)    | (multiply r2 (exp (add c2 (multiply c1 (log r1)))))
          exp(r1) * exp(c1)         | (multiply (exp r1) (exp c1))
          r1 / c1                   | (divide r1 c1)
          c1 - c1                   | (subtract c1 c1)
          0 * c1                    | (multiply 0.0 c1)
          """)
  void aFormulaIsSimplified(String formula, String expected) {
    assertThat(text(lower(formula))).isEqualTo(expected);
  }

  @Test
  void equalPartsAreOneNode() {
    assertThat(lower("exp(c1 * r1) + r1 * c1").operands())
        .isEqualTo(lower("r1 * c1 + exp(r1 * c1)").operands());
    assertThat(lower("log(r1) + 1")).isSameAs(lower("1 + log(r1)"));
  }

  @ParameterizedTest
  @CsvSource({
    "7, UNIFORM",
    "u1 * 2, UNIFORM",
    "r1 + u1, ROW",
    "c1^2, COLUMN",
    "exp(r1) + c1, CELL",
    "u1 * r1 * c1, CELL"
  })
  void aValueDiffersByWhatItIsMadeOf(String formula, Level level) {
    assertThat(lower(formula).level()).isEqualTo(level);
  }

  @Test
  void productsThatAreUsedOnceAreFusedIntoSums() {
    assertThat(text(contracted("r1 * c1 + r2"))).isEqualTo("(multiply_add r1 c1 r2)");
    assertThat(text(contracted("r2 - r1 * c1"))).isEqualTo("(multiply_add (negate r1) c1 r2)");
    assertThat(text(contracted("r1 * c1 - r2"))).isEqualTo("(multiply_add r1 c1 (negate r2))");
    assertThat(text(contracted("c1 - 3 * r1"))).isEqualTo("(subtract c1 (multiply r1 3.0))");
    assertThat(text(contracted("r1 * c1 - 3"))).isEqualTo("(multiply_add r1 c1 -3.0)");
    assertThat(text(contracted("r1 * c1 + exp(r1 * c1)")))
        .isEqualTo("(add (multiply r1 c1) (exp (multiply r1 c1)))");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"exp(exp(r1 * c1))", "exp(r1^c1 / 2) - exp(c1)", "1 / (1 + exp(r1 - c1))"})
  void aGradientNeedsNoExponentialThatTheValueDoesNot(String formula) {
    Node value = lower(formula);
    List<Node> inputs = List.of(graph.input("c1", Level.COLUMN), graph.input("r1", Level.ROW));
    List<Node> outputs = new ArrayList<>(List.of(value));
    outputs.addAll(Gradient.of(algebra, value, algebra.constant(1), inputs));
    assertThat(exponentials(outputs)).isEqualTo(exponentials(List.of(value)));
  }

  private static long exponentials(List<Node> outputs) {
    return Graph.below(outputs).stream().filter(it -> it.is(Operation.EXP)).count();
  }

  private Node contracted(String formula) {
    return Contraction.of(List.of(lower(formula))).getFirst();
  }

  private Node lower(String formula) {
    Lowering lowering = new Lowering(algebra, name -> graph.input(name, level(name)));
    return lowering.lower(Formula.parse(formula, Place.of("test")).root());
  }

  private static Level level(String name) {
    return switch (name.charAt(0)) {
      case 'u' -> Level.UNIFORM;
      case 'r' -> Level.ROW;
      default -> Level.COLUMN;
    };
  }

  private static String text(Node node) {
    return switch (node.operation()) {
      case CONSTANT -> String.valueOf(node.constant());
      case INPUT -> node.name();
      default ->
          node.operands().stream()
              .map(AlgebraTest::text)
              .collect(
                  Collectors.joining(
                      " ", "(" + node.operation().name().toLowerCase(Locale.ROOT) + " ", ")"));
    };
  }
}
