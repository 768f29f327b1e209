package dev.scalesweep.sweep.ensemble;

import dev.scalesweep.backend.Compiled;
import dev.scalesweep.expr.graph.Level;
import dev.scalesweep.expr.kernel.CellKernel;
import dev.scalesweep.expr.kernel.Layout;
import java.util.List;
import java.util.Map;

/**
 * The losses of the fits of one law, compiled: cells of the grid are its rows, and members its
 * columns, so that what depends on the axes alone is computed once for all members. Immutable and
 * shared by threads.
 */
public final class MemberKernel {
  /** So many members at a time, whose values are in the cache next to the processor. */
  private static final int MOST = 512;

  private final Compiled<CellKernel> compiled;
  private final int[] axes;
  private final double[] uniform;
  private final double[][] column;
  private final int members;

  /**
   * Computes what depends on the members alone.
   *
   * @param compiled whose rows are axes, and whose columns are parameters
   * @param names of all axes of the grid
   * @param values of the parameters of each member
   */
  public MemberKernel(
      Compiled<CellKernel> compiled, List<String> names, List<Map<String, Double>> values) {
    this.compiled = compiled;
    this.axes = compiled.program().rows().stream().mapToInt(names::indexOf).toArray();
    this.uniform = compiled.uniforms(new double[0]);
    this.members = values.size();
    double[][] inputs =
        compiled.program().columns().stream()
            .map(name -> values.stream().mapToDouble(it -> it.getOrDefault(name, Double.NaN)))
            .map(it -> it.toArray())
            .toArray(double[][]::new);
    this.column = compiled.columns(uniform, inputs, members);
  }

  /** How many members there are. */
  int members() {
    return members;
  }

  /** Somebody who computes, for one thread. */
  Worker worker() {
    return new Worker();
  }

  /** Computes the losses of all members at one cell after the other. */
  final class Worker {
    private final double[][] scratch =
        new double[compiled.layout().size(Level.CELL)][Layout.room(MOST)];
    private final double[][] cells = new double[1][Layout.room(MOST)];
    private double[][] row = compiled.rowArrays(1);

    private Worker() {}

    /**
     * Begins some cells.
     *
     * @param points the value of each axis at each cell. Not modified.
     * @param count how many cells
     */
    void begin(double[][] points, int count) {
      if (row[0].length < Layout.room(count)) {
        row = compiled.rowArrays(count);
      }
      for (int i = 0; i < axes.length; i++) {
        System.arraycopy(points[axes[i]], 0, row[i], 0, count);
      }
      compiled.computeRows(uniform, row, count);
    }

    /**
     * The losses of all members at one of the cells.
     *
     * @param losses filled from an index on
     */
    void fill(int cell, double[] losses, int first) {
      for (int from = 0; from < members; from += MOST) {
        int count = Math.min(MOST, members - from);
        compiled.kernel().cells(uniform, row, column, scratch, cell, from, count, cells);
        System.arraycopy(cells[0], 0, losses, first + from, count);
      }
    }
  }
}
