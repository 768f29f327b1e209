package dev.scalesweep.sweep;

import dev.scalesweep.backend.Backend;
import dev.scalesweep.backend.Grid;
import dev.scalesweep.backend.GridInputs;
import dev.scalesweep.expr.graph.Algebra;
import dev.scalesweep.expr.graph.Gradient;
import dev.scalesweep.expr.graph.Graph;
import dev.scalesweep.expr.graph.Level;
import dev.scalesweep.expr.graph.Node;
import dev.scalesweep.expr.kernel.Program;
import dev.scalesweep.law.Law;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.LongConsumer;

/**
 * The loss over a grid, and derivatives of it. The last axis is the columns of the computation and
 * all others together are its rows, so that of a separable law N + M powers are computed and not N
 * × M.
 */
public final class Surface implements AutoCloseable {
  private final Grid grid;
  private final int outputs;

  /**
   * Prepares the loss in double precision.
   *
   * @param axes at least one; the last varies fastest
   * @param values one for each variable and parameter that has no axis. Not modified.
   */
  public Surface(Law law, Backend backend, List<Axis> axes, Map<String, Double> values) {
    this(law, backend, axes, values, SurfaceOutputs.LOSS);
  }

  /**
   * Prepares a surface.
   *
   * @param axes at least one; the last varies fastest
   * @param values one for each variable and parameter that has no axis. Not modified.
   * @param outputs what is computed
   */
  public Surface(
      Law law,
      Backend backend,
      List<Axis> axes,
      Map<String, Double> values,
      SurfaceOutputs outputs) {
    Program program = program(law, axes.stream().map(Axis::name).toList(), outputs.derivatives());
    double[][] columns = {axes.getLast().values()};
    int rows = rowCount(axes);
    GridInputs inputs =
        new GridInputs(
            program.uniformValues(values),
            rowInputs(axes, rows),
            columns,
            rows,
            axes.getLast().size());
    this.grid = backend.grid(program, inputs, outputs.precision());
    this.outputs = program.outputs().size();
  }

  /**
   * The program of a surface: the loss over rows of all axes but the last and columns of the last,
   * then its derivatives.
   *
   * @param derivatives with respect to which variables and parameters
   */
  public static Program program(Law law, List<String> axes, List<String> derivatives) {
    Graph graph = new Graph();
    Algebra algebra = new Algebra(graph);
    List<String> rows = axes.subList(0, axes.size() - 1);
    List<String> others = new ArrayList<>(law.variableNames());
    others.addAll(law.parameterNames());
    others.removeAll(axes);
    Function<String, Node> input = name -> graph.input(name, level(name, rows, axes.getLast()));
    Node loss = law.lower(algebra, input);
    List<Node> outputs = new ArrayList<>(List.of(loss));
    List<Node> inputs = derivatives.stream().map(input).toList();
    outputs.addAll(Gradient.of(algebra, loss, algebra.constant(1), inputs));
    return new Program(others, rows, List.of(axes.getLast()), outputs, Program.Mode.CELLS);
  }

  private static Level level(String name, List<String> rows, String column) {
    if (name.equals(column)) {
      return Level.COLUMN;
    }
    return rows.contains(name) ? Level.ROW : Level.UNIFORM;
  }

  /** How many cells there are. */
  public long cells() {
    return (long) grid.rows() * grid.columns();
  }

  /**
   * Computes the loss of all cells.
   *
   * @param threads how many work at once, where threads do the work
   * @param progress is told how many more cells are done, from any thread
   * @return the loss in row-major order, the last axis varying fastest
   * @throws InterruptedException if this thread is interrupted
   */
  public double[] compute(int threads, LongConsumer progress) throws InterruptedException {
    return computeAll(threads, progress)[0];
  }

  /**
   * Computes all cells; see {@link #compute}.
   *
   * @return the loss, then each derivative
   */
  public double[][] computeAll(int threads, LongConsumer progress) throws InterruptedException {
    double[][] results = new double[outputs][Math.toIntExact(cells())];
    int columns = grid.columns();
    grid.compute(
        threads,
        (row, column, count, cells) -> {
          for (int i = 0; i < outputs; i++) {
            System.arraycopy(cells[i], 0, results[i], row * columns + column, count);
          }
          progress.accept(count);
        });
    return results;
  }

  /** The time in nanoseconds that a device has computed; see {@link Grid#kernelNanoseconds}. */
  public OptionalLong kernelNanoseconds() {
    return grid.kernelNanoseconds();
  }

  /** Gives back the memory of the device. */
  @Override
  public void close() {
    grid.close();
  }

  private static int rowCount(List<Axis> axes) {
    int rows = 1;
    for (Axis axis : axes.subList(0, axes.size() - 1)) {
      rows = Math.multiplyExact(rows, axis.size());
    }
    return rows;
  }

  /** The values of the outer axes for every row. */
  private static double[][] rowInputs(List<Axis> axes, int rows) {
    double[][] inputs = new double[axes.size() - 1][rows];
    int repeat = 1;
    for (int i = inputs.length - 1; i >= 0; i--) {
      double[] values = axes.get(i).values();
      for (int row = 0; row < rows; row++) {
        inputs[i][row] = values[row / repeat % values.length];
      }
      repeat *= values.length;
    }
    return inputs;
  }
}
