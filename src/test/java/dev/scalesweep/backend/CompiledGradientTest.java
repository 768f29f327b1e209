package dev.scalesweep.backend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scalesweep.TestBackends;
import dev.scalesweep.expr.Expr;
import dev.scalesweep.expr.kernel.Program;
import java.util.HashMap;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Compiled gradients against central differences of the tree. Two steps of different width show how
 * far a difference can be trusted; where a tie of min or max lies between, it cannot, and the cell
 * does not count.
 */
class CompiledGradientTest {
  private static final double STEP = 0x1p-13;
  private static final int COLUMNS = 4;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "u1",
        "2.5",
        "-u1^2",
        "c1^3 / r1^2",
        "u1 * exp(-c1 * log(r1)) + u2 / r2^c2",
        "((u1 / r1)^(c1 / c2) + u2 / r2)^c2",
        "log(u1 + c1 / r1^c2) - log(r2)",
        "sqrt(u1 * c1 + r1) / (c2 - 3)",
        "min(u1 * r1, c1) + max(r2 - c2, 0.25)",
        "exp(u1 * c1) * exp(u2 * r1) * (exp(c2) + 1)",
        "exp(exp(exp(c1 / 3) / 3) / 3)",
        "c1^-1 - c2^-3 + r1^0.5 + r2^0",
        "((c1 - 40) / 39)^1025 + ((r1 - 40) / 39)^1026",
        "(r1 * c1 + 1) * (r1 * c1 + 1) / (r1 * c1 + 1)"
      })
  void theGradientOfAFormulaIsTheCentralDifference(String formula) {
    assertThat(check(formula, 1)).as("cells that count").isGreaterThan(12);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void theGradientOfARandomFormulaIsTheCentralDifference(long seed) {
    String formula = new RandomFormulas(seed, TestPrograms.SYMBOLS).next(6);
    assertThat(check(formula, seed)).as("cells that count for " + formula).isPositive();
  }

  /** The number of derivatives that were compared. */
  private static int check(String formula, long seed) {
    TestGrid grid = TestGrid.random(seed, 1, COLUMNS);
    double[][] outputs =
        grid.cells(
            TestBackends.reference().cells(TestPrograms.withGradient(Program.Mode.CELLS, formula)));
    Expr tree = TestPrograms.formula(formula).root();
    int compared = 0;
    for (int i = 0; i < TestPrograms.SYMBOLS.size(); i++) {
      for (int column = 0; column < COLUMNS; column++) {
        compared +=
            compare(tree, at(grid, column), TestPrograms.SYMBOLS.get(i), outputs[i + 1][column]);
      }
    }
    return compared;
  }

  private static Map<String, Double> at(TestGrid grid, int column) {
    Map<String, Double> point = new HashMap<>();
    TestPrograms.SYMBOLS.forEach(name -> point.put(name, grid.value(name, 0, column)));
    return point;
  }

  private static int compare(
      Expr tree, Map<String, Double> point, String symbol, double derivative) {
    double wide = difference(tree, point, symbol, STEP);
    double narrow = difference(tree, point, symbol, STEP / 2);
    double noise = Bounded.of(tree, point::get).error() / STEP;
    double trust = Math.abs(narrow - wide) + 4 * noise;
    boolean counts = trust < 1e-3 * (Math.abs(narrow) + 1e-3);
    if (counts) {
      // The error of the wide step is four times that of the narrow one, which Richardson removes.
      assertThat(derivative)
          .as("d/d%s of %s", symbol, tree)
          .isCloseTo((4 * narrow - wide) / 3, Offset.offset(trust + 1e-12));
    }
    return counts ? 1 : 0;
  }

  private static double difference(
      Expr tree, Map<String, Double> point, String symbol, double step) {
    return (shifted(tree, point, symbol, step) - shifted(tree, point, symbol, -step)) / (2 * step);
  }

  private static double shifted(Expr tree, Map<String, Double> point, String symbol, double step) {
    return tree.evaluate(name -> point.get(name) + (name.equals(symbol) ? step : 0));
  }
}
