package dev.scalesweep.backend.reference;

import dev.scalesweep.backend.CellScan;

/** Plain loops, in the order that vectors have. */
final class ScalarScan implements CellScan {
  @Override
  public void summarize(
      double[] cells, int chunks, double[] sums, double[] least, double[] greatest) {
    for (int chunk = 0; chunk < chunks; chunk++) {
      int from = chunk * CHUNK;
      double low = cells[from];
      double high = low;
      for (int i = from; i < from + CHUNK; i++) {
        low = cells[i] < low ? cells[i] : low;
        high = cells[i] > high ? cells[i] : high;
      }
      least[chunk] = low;
      greatest[chunk] = high;
      for (int lane = 0; lane < LANES; lane++) {
        int at = from + lane;
        sums[lane] += four(cells, at) + four(cells, at + 4 * LANES);
      }
    }
  }

  private static double four(double[] cells, int at) {
    return (cells[at] + cells[at + LANES]) + (cells[at + 2 * LANES] + cells[at + 3 * LANES]);
  }

  @Override
  public double least(double[] cells, int from, int to) {
    double least = Double.POSITIVE_INFINITY;
    for (int i = from; i < to; i++) {
      least = cells[i] < least ? cells[i] : least;
    }
    return least;
  }

  @Override
  public int below(double[] cells, int from, int to, double limit) {
    int below = 0;
    for (int i = from; i < to; i++) {
      below += cells[i] < limit ? 1 : 0;
    }
    return below;
  }

  @Override
  public int find(double[] cells, int from, int to, double value) {
    for (int i = from; i < to; i++) {
      if (cells[i] == value) {
        return i;
      }
    }
    return -1;
  }

  @Override
  public void lower(
      double[] cells, int count, double[] least, double[] rows, int offset, double row) {
    for (int i = 0; i < count; i++) {
      if (cells[i] < least[offset + i]) {
        least[offset + i] = cells[i];
        rows[offset + i] = row;
      }
    }
  }
}
