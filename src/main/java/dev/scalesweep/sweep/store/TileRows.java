package dev.scalesweep.sweep.store;

import dev.scalesweep.backend.Tile;
import dev.scalesweep.sweep.Segment;
import java.util.Arrays;
import java.util.BitSet;

/**
 * The cells of a tile as rows of a table: those that are there, and the bounds of their numbers.
 */
final class TileRows {
  private final boolean leavesOut;
  private final BitSet cells = new BitSet();
  private final double[] least;
  private final double[] greatest;
  private Tile tile = new Tile(0, 1, 0, 1);

  TileRows(int outputs, boolean leavesOut) {
    this.leavesOut = leavesOut;
    this.least = new double[outputs];
    this.greatest = new double[outputs];
  }

  void begin(Tile next) {
    tile = next;
    cells.clear();
    Arrays.fill(least, Double.POSITIVE_INFINITY);
    Arrays.fill(greatest, Double.NEGATIVE_INFINITY);
  }

  void take(Segment segment) {
    if (leavesOut) {
      int at = segment.row() * tile.columns() + segment.column();
      cells.set(at, at + segment.count());
    }
    for (int i = 0; i < least.length; i++) {
      bound(i, segment.cells(i), segment.count());
    }
  }

  /** What is NaN makes the bounds NaN. */
  private void bound(int output, double[] numbers, int count) {
    double low = least[output];
    double high = greatest[output];
    for (int i = 0; i < count; i++) {
      low = Math.min(low, numbers[i]);
      high = Math.max(high, numbers[i]);
    }
    least[output] = low;
    greatest[output] = high;
  }

  Tile tile() {
    return tile;
  }

  /** How many cells are there. */
  int count() {
    return leavesOut ? cells.cardinality() : (int) tile.cells();
  }

  /** The least number of an output; NaN if one of them is NaN. */
  double least(int output) {
    return least[output];
  }

  /** The greatest number of an output; NaN if one of them is NaN. */
  double greatest(int output) {
    return greatest[output];
  }

  /** Neighbouring cells. */
  interface Stretch {
    void cells(int first, int count);
  }

  /** Goes through the cells that are there, in stretches that may go on from row to row. */
  void forEachStretch(Stretch stretch) {
    if (!leavesOut) {
      stretch.cells(0, (int) tile.cells());
      return;
    }
    int end = 0;
    for (int first = cells.nextSetBit(0); first >= 0; first = cells.nextSetBit(end)) {
      end = cells.nextClearBit(first);
      stretch.cells(first, end - first);
    }
  }

  /** Neighbouring cells of one row. */
  interface Part {
    void cells(int row, int column, int count);
  }

  /** Goes through the cells that are there, row by row. */
  void forEachPart(Part part) {
    forEachStretch((first, count) -> {
      int end = first + count;
      for (int at = first; at < end; ) {
        int column = at % tile.columns();
        int some = Math.min(end - at, tile.columns() - column);
        part.cells(at / tile.columns(), column, some);
        at += some;
      }
    });
  }
}
