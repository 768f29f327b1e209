package dev.scalesweep.sweep.reduce;

import dev.scalesweep.backend.CellScan;
import dev.scalesweep.sweep.Segment;
import java.util.Arrays;

/**
 * What all reducers want to know of a segment of cells, found out once: the sum, and the bounds of
 * each chunk of {@link CellScan#CHUNK} cells, the last of which may be shorter. Whatever is no
 * number is left out and counted.
 */
public final class Summary {
  private final CellScan scan;
  private final double[] sums = new double[CellScan.LANES];
  private final double[] least = new double[Segment.MOST / CellScan.CHUNK];
  private final double[] greatest = new double[Segment.MOST / CellScan.CHUNK];
  private double[] cells = {};
  private int count;
  private int notNumbers;
  private double sum;

  Summary(CellScan scan) {
    this.scan = scan;
  }

  /** Looks at the next cells, and keeps hold of them. */
  void of(double[] next, int length) {
    cells = next;
    count = length;
    notNumbers = 0;
    Arrays.fill(sums, 0);
    int whole = count / CellScan.CHUNK;
    scan.summarize(cells, whole, sums, least, greatest);
    if (whole < chunks()) {
      summarizeWithCare(whole);
    }
    sum = total();
    if (!Double.isFinite(sum)) {
      notNumbers = 0;
      Arrays.fill(sums, 0);
      for (int chunk = 0; chunk < chunks(); chunk++) {
        summarizeWithCare(chunk);
      }
      sum = total();
    }
  }

  private double total() {
    double even = (sums[0] + sums[4]) + (sums[2] + sums[6]);
    double odd = (sums[1] + sums[5]) + (sums[3] + sums[7]);
    return even + odd;
  }

  /** Cell by cell. */
  private void summarizeWithCare(int chunk) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (int i = from(chunk); i < to(chunk); i++) {
      double cell = cells[i];
      if (Double.isNaN(cell)) {
        notNumbers++;
      } else {
        sums[i % CellScan.LANES] += cell;
        low = cell < low ? cell : low;
        high = cell > high ? cell : high;
      }
    }
    least[chunk] = low;
    greatest[chunk] = high;
  }

  /** How many cells there are. */
  int count() {
    return count;
  }

  /** How many of them are no numbers. */
  int notNumbers() {
    return notNumbers;
  }

  /** The sum of the numbers. */
  double sum() {
    return sum;
  }

  /** How many chunks there are. */
  int chunks() {
    return Math.ceilDiv(count, CellScan.CHUNK);
  }

  /** The first cell of a chunk. */
  int from(int chunk) {
    return chunk * CellScan.CHUNK;
  }

  /** Behind the last cell of a chunk. */
  int to(int chunk) {
    return Math.min(from(chunk) + CellScan.CHUNK, count);
  }

  /** The least number of a chunk; infinity if there is none. */
  double least(int chunk) {
    return least[chunk];
  }

  /** The greatest number of a chunk; minus infinity if there is none. */
  double greatest(int chunk) {
    return greatest[chunk];
  }

  /**
   * Behind the last of the chunks from one on whose numbers all lie between two limits, the upper
   * one excluded.
   */
  int within(int chunk, double low, double limit) {
    int end = chunk;
    while (end < chunks() && least[end] >= low && greatest[end] < limit) {
      end++;
    }
    return end;
  }

  /** How many cells of a chunk lie below a limit, where all are numbers. */
  int below(int chunk, double limit) {
    return scan.below(cells, from(chunk), to(chunk), limit);
  }

  /** No number among neighbouring cells is less; quickly found. */
  double bound(int from, int to) {
    return leastOfChunks(
        from / CellScan.CHUNK, Math.ceilDiv(to, CellScan.CHUNK), Double.POSITIVE_INFINITY);
  }

  private double leastOfChunks(int from, int to, double start) {
    double low = start;
    for (int chunk = from; chunk < to; chunk++) {
      low = least[chunk] < low ? least[chunk] : low;
    }
    return low;
  }

  /** The least number among neighbouring cells; infinity if there is none. */
  double least(int from, int to) {
    int firstWhole = Math.ceilDiv(from, CellScan.CHUNK);
    int endWhole = to == count ? chunks() : to / CellScan.CHUNK;
    if (firstWhole >= endWhole) {
      return leastOf(from, to);
    }
    double low = leastOfChunks(firstWhole, endWhole, leastOf(from, from(firstWhole)));
    double end = to == count ? low : leastOf(from(endWhole), to);
    return end < low ? end : low;
  }

  private double leastOf(int from, int to) {
    if (notNumbers == 0) {
      return scan.least(cells, from, to);
    }
    double low = Double.POSITIVE_INFINITY;
    for (int i = from; i < to; i++) {
      low = cells[i] < low ? cells[i] : low;
    }
    return low;
  }

  /**
   * The first cell that has the least value of a part of the cells, which begins at an index. Whole
   * chunks are passed over by their bounds.
   */
  int find(double value, int from) {
    int chunk = from / CellScan.CHUNK;
    int found = scan.find(cells, from, to(chunk), value);
    while (found < 0) {
      chunk++;
      if (least[chunk] <= value) {
        found = scan.find(cells, from(chunk), to(chunk), value);
      }
    }
    return found;
  }

  /** Lowers what is greater than a cell; see {@link CellScan#lower}. */
  void lower(double[] lowest, double[] rows, int offset, double row) {
    scan.lower(cells, count, lowest, rows, offset, row);
  }
}
