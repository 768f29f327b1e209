package dev.scalesweep.sweep.reduce;

/**
 * Is told the partial results of each tile, while these are merged: who holds its monitor sees
 * reducers to which all or nothing of a tile was shown.
 */
public interface Partials {
  /** Does nothing with them. */
  Partials FORGOTTEN = (_, _, _) -> {};

  /**
   * A tile is reduced; called by one thread at a time.
   *
   * @param number of the tile
   * @param partials one array for each reducer, valid during the call. Not modified.
   * @param sizes how many numbers of each belong to the tile
   */
  void reduced(long number, double[][] partials, int[] sizes);
}
