package dev.scalesweep.backend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scalesweep.TestBackends;
import dev.scalesweep.expr.Expr;
import dev.scalesweep.expr.kernel.Program;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compiled kernels against plain evaluation of the tree. */
class CompiledValueTest {
  private static final int FORMULAS = 12;
  private static final int ROWS = 3;
  private static final int COLUMNS = 5;

  /** A few times the first-order bound: what is fused or reordered rounds a little differently. */
  private static final double SLACK = 4;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void aKernelAgreesWithTheTreeWithinTheBoundOnRounding(long seed) {
    String[] formulas = new RandomFormulas(seed, TestPrograms.SYMBOLS).several(FORMULAS, 5);
    TestGrid grid = TestGrid.random(seed, ROWS, COLUMNS);
    double[][] cells =
        grid.cells(TestBackends.reference().cells(TestPrograms.of(Program.Mode.CELLS, formulas)));
    int compared = 0;
    for (int i = 0; i < FORMULAS; i++) {
      compared += compare(formulas[i], grid, cells[i]);
    }
    assertThat(compared).isGreaterThan(FORMULAS * ROWS * COLUMNS / 2);
  }

  private static int compare(String formula, TestGrid grid, double[] cells) {
    Expr tree = TestPrograms.formula(formula).root();
    int compared = 0;
    for (int cell = 0; cell < cells.length; cell++) {
      int row = cell / COLUMNS;
      int column = cell % COLUMNS;
      Bounded expected = Bounded.of(tree, name -> grid.value(name, row, column));
      if (Double.isFinite(expected.value()) && Double.isFinite(expected.error())) {
        Offset<Double> tolerance = Offset.offset(SLACK * expected.error() + Double.MIN_VALUE);
        assertThat(cells[cell]).as(formula).isCloseTo(expected.value(), tolerance);
        compared++;
      }
    }
    return compared;
  }

  @Test
  void sumsAreTheCellsAddedInTheOrderOfTheRows() {
    String formula = "exp(r1 * c1) - u1 / (c2 + r2)";
    TestGrid grid = TestGrid.random(1, 600, COLUMNS);
    double[] cells =
        grid.cells(TestBackends.reference().cells(TestPrograms.of(Program.Mode.CELLS, formula)))[0];
    double[] expected = new double[COLUMNS];
    for (int cell = 0; cell < cells.length; cell++) {
      expected[cell % COLUMNS] += cells[cell];
    }
    double[] sums =
        grid.sums(TestBackends.reference().sums(TestPrograms.of(Program.Mode.SUMS, formula)))[0];
    assertThat(sums).containsExactly(expected);
  }
}
