package dev.scalesweep.sweep;

import dev.scalesweep.backend.Backend;
import dev.scalesweep.backend.CellGrid;
import dev.scalesweep.backend.Workers;
import dev.scalesweep.expr.graph.Algebra;
import dev.scalesweep.expr.graph.Graph;
import dev.scalesweep.expr.graph.Level;
import dev.scalesweep.expr.graph.Node;
import dev.scalesweep.expr.kernel.Program;
import dev.scalesweep.law.Law;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongConsumer;

/**
 * The loss over a grid. The last axis is the columns of the computation and all others together are
 * its rows, so that of a separable law N + M powers are computed and not N × M.
 */
public final class Surface {
  private final CellGrid grid;

  /**
   * Prepares a surface.
   *
   * @param axes at least one; the last varies fastest
   * @param values one for each variable and parameter that has no axis. Not modified.
   */
  public Surface(Law law, Backend backend, List<Axis> axes, Map<String, Double> values) {
    Program program = program(law, axes.stream().map(Axis::name).toList());
    double[] uniforms = program.uniformValues(values);
    int rows = rowCount(axes);
    this.grid =
        new CellGrid(
            backend.cells(program),
            uniforms,
            rowInputs(axes, rows),
            new double[][] {axes.getLast().values()},
            rows,
            axes.getLast().size());
  }

  /**
   * The program of a surface: the loss over rows of all axes but the last and columns of the last.
   */
  public static Program program(Law law, List<String> axes) {
    Graph graph = new Graph();
    Algebra algebra = new Algebra(graph);
    List<String> rows = axes.subList(0, axes.size() - 1);
    List<String> others = new ArrayList<>(law.variableNames());
    others.addAll(law.parameterNames());
    others.removeAll(axes);
    Node loss = law.lower(algebra, name -> graph.input(name, level(name, rows, axes.getLast())));
    return new Program(others, rows, List.of(axes.getLast()), List.of(loss), Program.Mode.CELLS);
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
   * Computes all cells.
   *
   * @param threads how many work at once; the result does not depend on it
   * @param progress is told how many more cells are done, from any thread
   * @return the loss in row-major order, the last axis varying fastest
   * @throws InterruptedException if this thread is interrupted
   */
  public double[] compute(int threads, LongConsumer progress) throws InterruptedException {
    double[] loss = new double[Math.toIntExact(cells())];
    AtomicInteger next = new AtomicInteger();
    Workers.run(threads, () -> computeRows(loss, next, progress));
    return loss;
  }

  private void computeRows(double[] loss, AtomicInteger next, LongConsumer progress) {
    CellGrid.Worker worker = grid.worker();
    int columns = grid.columns();
    int row = next.getAndIncrement();
    while (row < grid.rows() && !Thread.currentThread().isInterrupted()) {
      System.arraycopy(worker.compute(row)[0], 0, loss, row * columns, columns);
      progress.accept(columns);
      row = next.getAndIncrement();
    }
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
