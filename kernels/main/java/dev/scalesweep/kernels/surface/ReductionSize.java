package dev.scalesweep.kernels.surface;

import java.util.Optional;

/**
 * How the cells of tiles are shared among threads.
 *
 * @param tiles how many a launch has at most
 * @param threads of a tile
 * @param share how many cells of a tile a thread has at most
 */
record ReductionSize(int tiles, int threads, int share) {
  /** So many that a thread's slots are little beside its cells. */
  private static final int SHARE = 1024;

  /** Threads that start together have the same part of as many tiles. */
  private static final int MOST_TILES = 32;

  private static final long MOST_BYTES = 1 << 28;

  private static final long MOST_CELLS = 1 << 30;

  /**
   * The size for tiles of rows × columns.
   *
   * @param slots of a thread
   * @param rowBytes what is sent for a row
   * @param memory in bytes, that the arrays may take
   * @return empty if there is no room
   */
  static Optional<ReductionSize> of(int rows, int columns, int slots, long rowBytes, long memory) {
    long cells = (long) rows * columns;
    long slotsBytes = (long) Double.BYTES * Math.max(1, slots);
    long room = Math.min(MOST_BYTES, memory / 2);
    long most = Math.min(room / slotsBytes, cells);
    if (most < 1 || cells > MOST_CELLS || rows * rowBytes > room) {
      return Optional.empty();
    }
    int share = (int) Math.max(SHARE, Math.ceilDiv(cells, most));
    int threads = (int) Math.ceilDiv(cells, (long) share);
    long tiles = Math.min(room / (slotsBytes * threads), room / Math.max(1, rows * rowBytes));
    return Optional.of(new ReductionSize(Math.clamp(tiles, 1, MOST_TILES), threads, share));
  }
}
