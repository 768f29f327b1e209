package dev.scalesweep.sweep;

/** Is told which tiles could not be computed. */
public interface TileFailures {
  /** Ends the work with the reason. */
  TileFailures THROWN =
      (_, reason) -> {
        throw reason;
      };

  /**
   * A tile has failed, and once more; called from any thread.
   *
   * @param number of the tile
   * @param reason of the second time
   */
  void failed(long number, RuntimeException reason);
}
