package dev.scalesweep.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scalesweep.TestBackends;
import dev.scalesweep.expr.Formula;
import dev.scalesweep.expr.graph.Algebra;
import dev.scalesweep.expr.graph.Gradient;
import dev.scalesweep.expr.graph.Graph;
import dev.scalesweep.expr.graph.Level;
import dev.scalesweep.expr.graph.Lowering;
import dev.scalesweep.expr.graph.Node;
import dev.scalesweep.expr.kernel.Layout;
import dev.scalesweep.expr.kernel.Program;
import dev.scalesweep.expr.kernel.SumKernel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Programs of unusual form. */
class ProgramShapesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2.5", // nothing to compute
        "u1",
        "r1",
        "c1",
        "u1 + 1", // nothing to compute for a cell
        "exp(r1)",
        "exp(c1)",
        "exp(r1 * c1)", // nothing but an exponential
        "exp(log(exp(r1 + c1) + r1) + log(c1 + r2))",
        "exp(c1 * 3) + r1 * (c1 * 3)", // a cheap value inside an exponential and for the cells
        "log(u1 + 2) * (u1 + 2) * r1",
        "(r1 / c1) * exp(r1 / c1) - log(r1 / c1)" // an expensive value in three stages
      })
  void everyFormGivesTheValueOfTheTree(String formula) {
    TestGrid grid = TestGrid.random(1, 3, 9);
    Formula tree = TestPrograms.formula(formula);
    for (Backend backend : List.of(TestBackends.reference(), TestBackends.vector())) {
      double[] cells = grid.cells(backend.cells(TestPrograms.of(Program.Mode.CELLS, formula)))[0];
      for (int i = 0; i < cells.length; i++) {
        int row = i / 9;
        int column = i % 9;
        double expected = tree.evaluate(name -> grid.value(name, row, column));
        assertThat(cells[i]).isCloseTo(expected, Offset.offset(1e-14 * Math.abs(expected)));
      }
    }
  }

  @Test
  void outputsOfAllLevelsAndTheSameOneTwiceAreDelivered() {
    String[] formulas = {"r1 * c1", "7", "u1", "r1", "c1", "r1 * c1", "exp(c1)", "exp(c1)"};
    TestGrid grid = new TestGrid(new double[] {2, 0}, rows(3, 5), rows(4, 6));
    double[][] sums =
        grid.sums(TestBackends.vector().sums(TestPrograms.of(Program.Mode.SUMS, formulas)));
    assertThat(sums[0]).containsExactly(32, 48);
    assertThat(sums[1]).containsExactly(14, 14);
    assertThat(sums[2]).containsExactly(4, 4);
    assertThat(sums[3]).containsExactly(8, 8);
    assertThat(sums[4]).containsExactly(8, 12);
    assertThat(sums[5]).containsExactly(32, 48);
    assertThat(sums[6]).isEqualTo(sums[7]);
  }

  private static double[][] rows(double... values) {
    return new double[][] {values, values};
  }

  @ParameterizedTest
  @CsvSource({"150", "999"})
  void longSumsAreCutIntoStagesAndKeepTheirGradient(int terms) {
    String formula =
        "r1 * c1"
            + IntStream.range(1, terms)
                .mapToObj(i -> i % 2 == 0 ? " + c1" : " - r1")
                .collect(Collectors.joining());
    TestGrid grid = new TestGrid(new double[2], rows(3), rows(5));
    for (Backend backend : List.of(TestBackends.reference(), TestBackends.vector())) {
      double[][] cells =
          grid.cells(backend.cells(TestPrograms.withGradient(Program.Mode.CELLS, formula)));
      int plus = (terms - 1) / 2;
      int minus = terms / 2;
      assertThat(cells[0][0]).isEqualTo(15 + 5 * plus - 3 * minus);
      assertThat(cells[3][0]).isEqualTo(5 - minus);
      assertThat(cells[5][0]).isEqualTo(3 + plus);
    }
  }

  @Test
  void aFormulaOfManyOperationsIsRight() {
    String formula =
        "c1"
            + IntStream.range(0, 60)
                .mapToObj(i -> " + (r1 + " + i + ") * (c1 - " + i + ") / (u1 + r1 * c1)")
                .collect(Collectors.joining());
    TestGrid grid = TestGrid.random(3, 2, 8);
    Formula tree = TestPrograms.formula(formula);
    double[][] cells =
        grid.cells(TestBackends.vector().cells(TestPrograms.of(Program.Mode.CELLS, formula)));
    for (int column = 0; column < 8; column++) {
      int at = column;
      double expected = tree.evaluate(name -> grid.value(name, 0, at));
      assertThat(cells[0][column]).isCloseTo(expected, Offset.offset(1e-12 * Math.abs(expected)));
    }
  }

  @Test
  void twentyParametersHaveAGradientEach() {
    List<String> names = IntStream.range(0, 20).mapToObj(i -> "p" + i).toList();
    String formula = names.stream().map(name -> name + "^2 * r").collect(Collectors.joining(" + "));
    Graph graph = new Graph();
    Algebra algebra = new Algebra(graph);
    Lowering lowering =
        new Lowering(
            algebra, name -> graph.input(name, name.equals("r") ? Level.ROW : Level.COLUMN));
    Node value = lowering.lower(TestPrograms.formula(formula).root());
    List<Node> inputs = names.stream().map(name -> graph.input(name, Level.COLUMN)).toList();
    List<Node> outputs = new ArrayList<>(List.of(value));
    outputs.addAll(Gradient.of(algebra, value, algebra.constant(1), inputs));
    Program program = new Program(List.of(), List.of("r"), names, outputs, Program.Mode.SUMS);
    ColumnSums.Worker worker =
        new ColumnSums(
                TestBackends.vector().sums(program), new double[0], new double[][] {{3, 4}}, 2)
            .worker(1);
    for (int i = 0; i < 20; i++) {
      worker.input(i)[0] = i;
    }
    double[][] sums = worker.compute();
    assertThat(sums[0][0]).isEqualTo(7 * 2470); // 0² + 1² + … + 19² = 2470
    for (int i = 0; i < 20; i++) {
      assertThat(sums[i + 1][0]).isEqualTo(14 * i);
    }
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "3, 8", "300, 8", "257, 11", "7, 17"})
  void inputsCanDifferByRowAndColumn(int rows, int columns) {
    Graph graph = new Graph();
    Algebra algebra = new Algebra(graph);
    Node product =
        algebra.multiply(
            graph.input("weight", Level.CELL),
            algebra.multiply(graph.input("r", Level.ROW), graph.input("c", Level.COLUMN)));
    Program program =
        new Program(
            List.of(),
            List.of("r"),
            List.of("c"),
            List.of("weight"),
            List.of(product),
            1,
            Program.Mode.SUMS);
    for (Backend backend : List.of(TestBackends.reference(), TestBackends.vector())) {
      double[] sums = weighted(backend.sums(program), rows, columns);
      for (int column = 0; column < columns; column++) {
        double expected = 0;
        for (int row = 0; row < rows; row++) {
          expected += (row + 2 * column) * (row + 1.0) * (column + 3.0);
        }
        assertThat(sums[column]).isEqualTo(expected);
      }
    }
  }

  private static double[] weighted(Compiled<SumKernel> compiled, int rows, int columns) {
    double[] row = IntStream.range(0, rows).mapToDouble(i -> i + 1.0).toArray();
    ColumnSums.Worker worker =
        new ColumnSums(compiled, new double[0], new double[][] {row}, rows).worker(columns);
    for (int column = 0; column < columns; column++) {
      worker.input(0)[column] = column + 3.0;
      for (int i = 0; i < rows; i++) {
        worker.cellInput(0)[i * Layout.padded(columns) + column] = i + 2 * column;
      }
    }
    return worker.compute()[0];
  }

  @Test
  void cellsThatAreKeptHaveNoInputsOfTheirOwn() {
    List<String> none = List.of();
    assertThatThrownBy(
            () -> new Program(none, none, none, List.of("w"), List.of(), 0, Program.Mode.CELLS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("cells that are kept have no inputs of their own");
  }

  @Test
  void cellsThatAreKeptAreKeptAllTogether() {
    List<String> none = List.of();
    List<Node> two = TestPrograms.of(Program.Mode.CELLS, "r1", "c1").outputs();
    assertThatThrownBy(() -> new Program(none, none, none, none, two, 1, Program.Mode.CELLS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("cells that are kept are kept all together");
  }

  /** What is left out has exponentials of its own, what is computed ahead, and what was there. */
  @Test
  void leadingOutputsCanBeHadWithoutTheOthers() {
    Program all =
        TestPrograms.of(
            Program.Mode.SUMS,
            "exp(r1 * c1) + r2",
            "log(exp(r1 * c1) + c2) / c1",
            "exp(r2 * c2) * log(exp(r1 * c1) + c2)",
            "exp(r1 * c1) + r2",
            "r1^2",
            "exp(u1)",
            "exp(r1 * c1)");
    Program program =
        new Program(
            all.uniforms(),
            all.rows(),
            all.columns(),
            all.cells(),
            all.outputs(),
            2,
            Program.Mode.SUMS);
    TestGrid grid = TestGrid.random(3, 300, 9);
    double[][] expected = grid.sums(TestBackends.reference().sums(all));
    for (Backend backend : List.of(TestBackends.reference(), TestBackends.vector())) {
      Compiled<SumKernel> compiled = backend.sums(program);
      assertThat(grid.sums(compiled)).isEqualTo(expected);
      assertThat(grid.leadingSums(compiled)).isEqualTo(Arrays.copyOf(expected, 2));
    }
  }

  @Test
  void anotherNumberOfInputsIsRefused() {
    Program program = TestPrograms.of(Program.Mode.SUMS, "r1 * c1");
    assertThatThrownBy(
            () -> new ColumnSums(TestBackends.reference().sums(program), new double[1], rows(1), 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("1 inputs for [u1, u2]");
  }
}
