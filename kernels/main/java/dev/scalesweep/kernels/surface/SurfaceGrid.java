package dev.scalesweep.kernels.surface;

import dev.scalesweep.backend.CellSink;
import dev.scalesweep.backend.Grid;
import dev.scalesweep.backend.GridInputs;
import java.util.OptionalLong;

/** A grid of cells that a device computes, one launch a tile. Belongs to one thread. */
final class SurfaceGrid implements Grid {
  private final GridInputs inputs;
  private final int outputs;
  private final SurfaceValues values;
  private final Tiling tiling;
  private final SurfacePlan plan;
  private long nanoseconds;

  /**
   * A grid whose kernel is compiled.
   *
   * @param outputs how many the kernel has
   * @param values what the kernel loads
   * @param tiling the tiles that the arrays of the plan have room for
   */
  SurfaceGrid(
      GridInputs inputs, int outputs, SurfaceValues values, Tiling tiling, SurfacePlan plan) {
    this.inputs = inputs;
    this.outputs = outputs;
    this.values = values;
    this.tiling = tiling;
    this.plan = plan;
  }

  @Override
  public int rows() {
    return inputs.rowCount();
  }

  @Override
  public int columns() {
    return inputs.columnCount();
  }

  @Override
  public void compute(int threads, CellSink sink) throws InterruptedException {
    double[][] cells = new double[outputs][tiling.columns()];
    for (int column = 0; column < columns(); column += tiling.columns()) {
      int width = Math.min(tiling.columns(), columns() - column);
      plan.arrays().column().putAll(values.column(), column, width);
      for (int row = 0; row < rows(); row += tiling.rows()) {
        if (Thread.interrupted()) {
          throw new InterruptedException();
        }
        int height = Math.min(tiling.rows(), rows() - row);
        plan.arrays().row().putAll(values.row(), row, height);
        nanoseconds += plan.run(height, width, outputs);
        for (int i = 0; i < height; i++) {
          read(i, height, width, cells);
          sink.take(row + i, column, width, cells);
        }
      }
    }
  }

  private void read(int row, int height, int width, double[][] cells) {
    for (int output = 0; output < outputs; output++) {
      plan.arrays().output().get((output * height + row) * width, width, cells[output]);
    }
  }

  @Override
  public OptionalLong kernelNanoseconds() {
    return OptionalLong.of(nanoseconds);
  }

  @Override
  public void close() {
    plan.close();
  }
}
