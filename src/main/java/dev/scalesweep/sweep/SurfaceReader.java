package dev.scalesweep.sweep;

import dev.scalesweep.backend.Grid;
import dev.scalesweep.backend.GridWorker;
import dev.scalesweep.backend.Tile;
import dev.scalesweep.sweep.contour.Contours;
import java.util.Optional;

/** Reads cells of a surface anywhere; belongs to one thread. */
final class SurfaceReader implements Contours.Losses {
  private final GridWorker worker;
  private final Optional<GridWorker> chooser;

  /**
   * @param condition has 1 in the cells that have values; empty if all have
   */
  SurfaceReader(Grid grid, Optional<Grid> condition) {
    this.worker = grid.worker();
    this.chooser = condition.map(Grid::worker);
  }

  @Override
  public void read(Tile tile, double[] losses) {
    read(tile, 0, losses);
  }

  /**
   * Reads an output.
   *
   * @param values filled row by row; NaN where the condition does not hold
   */
  void read(Tile tile, int output, double[] values) {
    worker.begin(tile);
    chooser.ifPresent(it -> it.begin(tile));
    for (int row = 0; row < tile.rows(); row++) {
      for (int column = 0; column < tile.columns(); column += Segment.MOST) {
        int count = Math.min(Segment.MOST, tile.columns() - column);
        int first = row * tile.columns() + column;
        System.arraycopy(worker.cells(row, column, count)[output], 0, values, first, count);
        if (chooser.isPresent()) {
          leaveOut(chooser.get().cells(row, column, count)[0], values, first, count);
        }
      }
    }
  }

  private static void leaveOut(double[] chosen, double[] values, int first, int count) {
    for (int i = 0; i < count; i++) {
      values[first + i] = chosen[i] == 0 ? Double.NaN : values[first + i];
    }
  }
}
