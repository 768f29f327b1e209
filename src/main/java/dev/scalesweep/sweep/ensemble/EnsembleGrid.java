package dev.scalesweep.sweep.ensemble;

import dev.scalesweep.backend.Grid;
import dev.scalesweep.backend.GridWorker;
import dev.scalesweep.backend.Tile;
import java.util.List;
import java.util.OptionalLong;

/**
 * A grid to whose outputs are added what an ensemble says of each cell. Only the cells that are
 * asked for together are in memory, and of the members only their losses at one cell.
 */
public final class EnsembleGrid implements Grid {
  private final Grid grid;
  private final Points points;
  private final List<MemberKernel> kernels;
  private final List<Double> quantiles;

  /** Values of the axes at neighbouring cells. */
  public interface Points {
    /** How many axes there are. */
    int axes();

    /**
     * Fills in the points.
     *
     * @param row of the grid
     * @param column of the first cell
     * @param count how many cells
     * @param points one array for each axis. Modified from index 0 on.
     */
    void fill(long row, long column, int count, double[][] points);
  }

  /**
   * A grid.
   *
   * @param grid computes the other outputs, and is closed with this one
   * @param kernels of the members
   * @param quantiles each from 0 to 1
   */
  public EnsembleGrid(
      Grid grid, Points points, List<MemberKernel> kernels, List<Double> quantiles) {
    this.grid = grid;
    this.points = points;
    this.kernels = List.copyOf(kernels);
    this.quantiles = quantiles;
  }

  @Override
  public int workers(int threads) {
    return grid.workers(threads);
  }

  @Override
  public int rowsAtOnce(int columns) {
    return grid.rowsAtOnce(columns);
  }

  @Override
  public GridWorker worker() {
    return new Worker();
  }

  @Override
  public OptionalLong kernelNanoseconds() {
    return grid.kernelNanoseconds();
  }

  @Override
  public void close() {
    grid.close();
  }

  private final class Worker implements GridWorker {
    private final GridWorker worker = grid.worker();
    private final Statistics statistics = new Statistics(quantiles);
    private final MemberKernel.Worker[] members =
        kernels.stream().map(MemberKernel::worker).toArray(MemberKernel.Worker[]::new);
    private final double[] losses =
        new double[kernels.stream().mapToInt(MemberKernel::members).sum()];
    private double[][] outputs = {};
    private double[][] axes = {};
    private Tile tile = new Tile(0, 1, 0, 1);

    @Override
    public void begin(Tile next) {
      tile = next;
      worker.begin(next);
    }

    @Override
    public double[][] cells(int row, int column, int count) {
      double[][] others = worker.cells(row, column, count);
      makeRoom(others.length, count);
      System.arraycopy(others, 0, outputs, 0, others.length);
      points.fill(tile.row() + row, tile.column() + column, count, axes);
      for (MemberKernel.Worker it : members) {
        it.begin(axes, count);
      }
      for (int cell = 0; cell < count; cell++) {
        fill(cell);
        statistics.of(losses, outputs, others.length, cell);
      }
      return outputs;
    }

    private void fill(int cell) {
      int first = 0;
      for (int i = 0; i < members.length; i++) {
        members[i].fill(cell, losses, first);
        first += kernels.get(i).members();
      }
    }

    private void makeRoom(int others, int count) {
      if (outputs.length == 0 || outputs[others].length < count) {
        outputs = new double[others + statistics.count()][count];
        axes = new double[points.axes()][count];
      }
    }
  }
}
