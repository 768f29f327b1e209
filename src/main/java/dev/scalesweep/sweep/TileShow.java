package dev.scalesweep.sweep;

import dev.scalesweep.backend.GridWorker;
import dev.scalesweep.backend.Tile;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Computes tiles and shows them to a visitor, in one thread. */
final class TileShow {
  private final Shape shape;
  private final GridWorker worker;
  private final @Nullable GridWorker chooser;
  private final CellVisitor visitor;
  private final Segment segment = new Segment();

  /**
   * @param chooser has 1 in the cells that are shown; empty if all are
   */
  TileShow(Shape shape, GridWorker worker, Optional<GridWorker> chooser, CellVisitor visitor) {
    this.shape = shape;
    this.worker = worker;
    this.chooser = chooser.orElse(null);
    this.visitor = visitor;
  }

  /** Begins neighbouring tiles, all of them below one another. */
  void begin(long first, long end) {
    worker.begin(shape.tiles(first, end));
  }

  /**
   * Shows a tile but for its end.
   *
   * @param above how many rows it lies below the first tile that was begun
   */
  void show(long number, int above) {
    Tile tile = shape.tile(number);
    if (chooser != null) {
      chooser.begin(tile);
    }
    visitor.begin(number, tile);
    for (int column = 0; column < tile.columns(); column += Segment.MOST) {
      int count = Math.min(Segment.MOST, tile.columns() - column);
      for (int row = 0; row < tile.rows(); row++) {
        if (chooser == null) {
          show(above, row, column, count);
        } else {
          showChosen(above, row, column, chooser.cells(row, column, count)[0], count);
        }
      }
    }
  }

  private void show(int above, int row, int column, int count) {
    segment.set(row, column, count, worker.cells(above + row, column, count));
    visitor.take(segment);
  }

  /** Only what the condition holds for is computed. */
  private void showChosen(int above, int row, int column, double[] chosen, int count) {
    int from = 0;
    while (from < count) {
      int to = from;
      while (to < count && chosen[to] == chosen[from]) {
        to++;
      }
      if (chosen[from] != 0) {
        show(above, row, column + from, to - from);
      }
      from = to;
    }
  }
}
