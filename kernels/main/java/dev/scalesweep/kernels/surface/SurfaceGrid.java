package dev.scalesweep.kernels.surface;

import dev.scalesweep.backend.CellReduction;
import dev.scalesweep.backend.Grid;
import dev.scalesweep.backend.GridReducer;
import dev.scalesweep.backend.GridWorker;
import dev.scalesweep.backend.Tile;
import java.util.List;
import java.util.OptionalLong;

/**
 * A grid of cells that a device computes, one launch a tile, or several where a tile is larger than
 * what the device has room for. Belongs to one thread.
 */
final class SurfaceGrid implements Grid, GridWorker {
  private static final Tile NOTHING = new Tile(0, 0, 0, 0);

  private final SurfaceValues values;
  private final Tiling tiling;
  private final SurfacePlan plan;
  private final SurfaceReducers reducers;
  private final double[][] cells;
  private Tile tile = NOTHING;

  /** The part of the grid whose cells are there. */
  private Tile computed = NOTHING;

  private long nanoseconds;

  /**
   * A grid whose kernel is compiled.
   *
   * @param outputs how many the kernel has
   * @param values what the kernel loads
   * @param tiling what the arrays of the plan have room for
   * @param reducers makes those who reduce the same cells
   */
  SurfaceGrid(
      int outputs,
      SurfaceValues values,
      Tiling tiling,
      SurfacePlan plan,
      SurfaceReducers reducers) {
    this.values = values;
    this.tiling = tiling;
    this.plan = plan;
    this.reducers = reducers;
    this.cells = new double[outputs][0];
  }

  /** The plan is one, and so are its arrays. */
  @Override
  public int workers(int threads) {
    return 1;
  }

  @Override
  public int rowsAtOnce(int columns) {
    return columns <= tiling.columns() ? tiling.rows() : 1;
  }

  @Override
  public GridWorker worker() {
    return this;
  }

  @Override
  public void begin(Tile next) {
    tile = next;
  }

  @Override
  public double[][] cells(int row, int column, int count) {
    for (int output = 0; output < cells.length; output++) {
      cells[output] = cells[output].length < count ? new double[count] : cells[output];
    }
    int done = 0;
    while (done < count) {
      compute(row, column + done);
      int left = (int) (tile.column() + column + done - computed.column());
      int length = Math.min(count - done, computed.columns() - left);
      read((int) (tile.row() + row - computed.row()), left, length, done);
      done += length;
    }
    return cells;
  }

  /** Has the device compute the part of the tile that a cell lies in, if that is not there. */
  private void compute(int row, int column) {
    int up = row / tiling.rows() * tiling.rows();
    int left = column / tiling.columns() * tiling.columns();
    Tile part =
        new Tile(
            tile.row() + up,
            Math.min(tiling.rows(), tile.rows() - up),
            tile.column() + left,
            Math.min(tiling.columns(), tile.columns() - left));
    if (part.equals(computed)) {
      return;
    }
    if (!part.hasColumnsOf(computed)) {
      double[][] columns = values.columns(part.column(), part.columns());
      plan.arrays().column().putAll(columns, 0, part.columns());
    }
    plan.arrays().row().putAll(values.rows(part.row(), part.rows()), 0, part.rows());
    computed = NOTHING;
    nanoseconds += plan.run(part.rows(), part.columns(), cells.length);
    computed = part;
  }

  @Override
  public List<GridReducer> reducers(List<CellReduction> reductions, int rows, int columns) {
    return reducers.of(reductions, rows, columns, it -> nanoseconds += it).stream().toList();
  }

  private void read(int row, int column, int count, int to) {
    for (int output = 0; output < cells.length; output++) {
      int from = (output * computed.rows() + row) * computed.columns() + column;
      plan.arrays().output().get(from, count, cells[output], to);
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
