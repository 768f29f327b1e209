package dev.scalesweep.sweep;

import dev.scalesweep.backend.Tile;

/** Is shown the cells of a grid, one tile after the other. Belongs to one thread. */
public interface CellVisitor {
  /**
   * A tile begins.
   *
   * @param number of the tile, see {@link Shape#tile}
   */
  void begin(long number, Tile tile);

  /**
   * More cells of the tile: segments of at most {@link Segment#MOST} cells, in columns of segments
   * from left to right, each from the first row down.
   *
   * @param segment valid during the call
   */
  void take(Segment segment);

  /** The tile has no more cells. */
  void end();

  /** The tile cannot be computed, and what was taken of it is forgotten; it may begin again. */
  default void abandon() {}
}
