package dev.scalesweep.backend;

/** Reduces tiles of a {@link Grid} where its cells are computed. Belongs to one thread. */
public interface GridReducer extends AutoCloseable {
  /** How many tiles below one another are best reduced at once, at least 1. */
  int tilesAtOnce();

  /**
   * Reduces tiles that lie below one another.
   *
   * @param tiles all of them together
   * @param rows how many each has, but for the last
   * @return for each tile, and in it for each reduction, its numbers
   * @throws DeviceLost if a device does not do the work
   */
  double[][][] reduce(Tile tiles, int rows);

  /** Gives back what it holds outside of Java's heap. */
  @Override
  void close();
}
