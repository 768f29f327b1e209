package dev.scalesweep.sweep.reduce;

import dev.scalesweep.backend.CellReduction;
import dev.scalesweep.backend.Tile;
import dev.scalesweep.sweep.Segment;
import java.util.Optional;

/**
 * Makes something small of all cells. Cells without a number are left out. The partial result of a
 * tile is a flat array of doubles, so that a device or another process can make it; it depends on
 * the tile alone.
 */
public interface Reducer {
  /** How many numbers the partial result of a tile has. */
  int partialSize(Tile tile);

  /** Somebody who makes partial results, for one thread. */
  Worker worker();

  /**
   * Takes the partial result of a tile into the whole; called once for each tile, in any order, by
   * one thread at a time.
   *
   * @param number of the tile, see {@link dev.scalesweep.sweep.Shape#tile}
   * @param partial valid during the call, and may be longer. Not modified.
   */
  void merge(long number, Tile tile, double[] partial);

  /** All that was merged, for {@link #add}. */
  double[] state();

  /**
   * Takes in what a reducer of the same grid, which was shown other tiles, had merged.
   *
   * @param state of that reducer. Not modified.
   */
  void add(double[] state);

  /** The same partial result as a device makes it; empty if none can. */
  default Optional<CellReduction> onDevice() {
    return Optional.empty();
  }

  /** Makes partial results, one after the other. */
  interface Worker {
    /**
     * Begins a tile.
     *
     * @param partial as long as {@link #partialSize} says or longer. Modified until the next tile
     *     begins.
     */
    void begin(Tile tile, double[] partial);

    /**
     * Takes cells, see {@link dev.scalesweep.sweep.CellVisitor#take}.
     *
     * @param summary of the cells
     */
    void take(Segment segment, Summary summary);

    /** Ends the tile: its partial result is complete. */
    default void end() {}
  }
}
