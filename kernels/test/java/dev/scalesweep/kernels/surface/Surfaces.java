package dev.scalesweep.kernels.surface;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scalesweep.TestBackends;
import dev.scalesweep.backend.CellGrid;
import dev.scalesweep.backend.Compiled;
import dev.scalesweep.backend.Grid;
import dev.scalesweep.backend.GridInputs;
import dev.scalesweep.backend.GridWorker;
import dev.scalesweep.backend.Precision;
import dev.scalesweep.expr.Formula;
import dev.scalesweep.expr.graph.Algebra;
import dev.scalesweep.expr.graph.Graph;
import dev.scalesweep.expr.graph.Level;
import dev.scalesweep.expr.graph.Lowering;
import dev.scalesweep.expr.graph.Node;
import dev.scalesweep.expr.kernel.CellKernel;
import dev.scalesweep.expr.kernel.Program;
import dev.scalesweep.input.Place;
import dev.scalesweep.kernels.task.KernelNumber;
import java.util.Arrays;
import java.util.List;

/** Surfaces of formulas over u, which is uniform, r, which differs by row, and c, by column. */
final class Surfaces {
  private Surfaces() {}

  /** The values of formulas. */
  static Compiled<CellKernel> compiled(String... formulas) {
    Graph graph = new Graph();
    Algebra algebra = new Algebra(graph);
    List<Node> outputs = Arrays.stream(formulas).map(it -> node(algebra, graph, it)).toList();
    return TestBackends.reference()
        .cells(new Program(List.of("u"), List.of("r"), List.of("c"), outputs, Program.Mode.CELLS));
  }

  private static Node node(Algebra algebra, Graph graph, String formula) {
    return new Lowering(algebra, name -> graph.input(name, level(name)))
        .lower(Formula.parse(formula, Place.of("test")).root());
  }

  private static Level level(String name) {
    return switch (name) {
      case "u" -> Level.UNIFORM;
      case "r" -> Level.ROW;
      case "c" -> Level.COLUMN;
      default -> throw new IllegalArgumentException(name);
    };
  }

  /** The source of the kernel of a formula, in double precision. */
  static String text(String formula) {
    return SurfaceSource.of(compiled(formula), KernelNumber.FLOAT64).text("Surface");
  }

  /** A grid over values of r and c. */
  static GridInputs inputs(double uniform, double[] rows, double[] columns) {
    return new GridInputs(
        new double[] {uniform},
        new double[][] {rows},
        new double[][] {columns},
        rows.length,
        columns.length);
  }

  /** The cells of the reference, row by row. */
  static double[][] reference(Compiled<CellKernel> compiled, GridInputs inputs) {
    return cells(new CellGrid(compiled, inputs), compiled, inputs);
  }

  /** The cells of the device, row by row. */
  static double[][] device(
      SurfaceDevice device, Compiled<CellKernel> compiled, GridInputs inputs, Precision precision) {
    try (Grid grid = device.grid(compiled, inputs, precision)) {
      double[][] cells = cells(grid, compiled, inputs);
      assertThat(grid.kernelNanoseconds().orElseThrow()).as("kernel time").isPositive();
      return cells;
    }
  }

  /** All cells of a grid, row by row. */
  static double[][] cells(Grid grid, Compiled<CellKernel> compiled, GridInputs inputs) {
    int rows = inputs.whole().rows();
    int columns = inputs.whole().columns();
    double[][] all = new double[compiled.program().outputs().size()][rows * columns];
    GridWorker worker = grid.worker();
    worker.begin(inputs.whole());
    for (int row = 0; row < rows; row++) {
      double[][] cells = worker.cells(row, 0, columns);
      for (int i = 0; i < all.length; i++) {
        System.arraycopy(cells[i], 0, all[i], row * columns, columns);
      }
    }
    return all;
  }
}
