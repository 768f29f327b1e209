package dev.scalesweep.backend;

import java.util.List;
import java.util.OptionalLong;

/** A grid of cells ready to be computed, on this machine's threads or on a device. */
public interface Grid extends AutoCloseable {
  /** How many can compute at once, at most, where so many threads are there. */
  int workers(int threads);

  /**
   * How many rows of so many columns are best begun at once, at least 1: few where rows are
   * computed when they are asked for, many where every launch takes its time.
   */
  int rowsAtOnce(int columns);

  /** Somebody who computes, for one thread. */
  GridWorker worker();

  /**
   * The time in nanoseconds that a device has computed so far, by its own clock; empty where
   * threads do the work.
   */
  default OptionalLong kernelNanoseconds() {
    return OptionalLong.empty();
  }

  /**
   * Those who can reduce tiles where the cells are computed, each for one thread; none where that
   * is no gain, or not possible.
   *
   * @param rows how many a tile has at most
   * @param columns how many a tile has at most
   * @throws DeviceLost if a device cannot compile the kernel
   */
  default List<GridReducer> reducers(List<CellReduction> reductions, int rows, int columns) {
    return List.of();
  }

  /** Gives back what the grid holds outside of Java's heap. */
  @Override
  void close();
}
