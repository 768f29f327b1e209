package dev.scalesweep.backend.vector;

import dev.scalesweep.backend.CellScan;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/** As many cells at once as a vector of this machine holds. */
final class VectorScan implements CellScan {
  // A constant of the class, as the just-in-time compiler needs it.
  private static final VectorSpecies<Double> SPECIES =
      VectorSpecies.of(
          double.class,
          VectorShape.forBitSize(
              Integer.getInteger(VectorBackend.BITS_PROPERTY, VectorBackend.preferredBits())));

  private static final int WIDTH = SPECIES.length();

  /** Each lane with one that is so far away, around the end. */
  private static final VectorShuffle<Double> BY_ONE = SPECIES.iotaShuffle(1, 1, true);

  private static final VectorShuffle<Double> BY_TWO =
      SPECIES.iotaShuffle(Math.min(2, WIDTH - 1), 1, true);
  private static final VectorShuffle<Double> BY_FOUR =
      SPECIES.iotaShuffle(Math.min(4, WIDTH - 1), 1, true);

  /**
   * Every cell is loaded once: its lane of the sum, and both bounds, are made of the same vector.
   */
  @Override
  public void summarize(
      double[] cells, int chunks, double[] sums, double[] least, double[] greatest) {
    for (int lane = 0; lane < LANES; lane += WIDTH) {
      DoubleVector sum = load(sums, lane);
      for (int chunk = 0; chunk < chunks; chunk++) {
        int at = chunk * CHUNK + lane;
        DoubleVector a = load(cells, at);
        DoubleVector b = load(cells, at + LANES);
        DoubleVector c = load(cells, at + 2 * LANES);
        DoubleVector d = load(cells, at + 3 * LANES);
        DoubleVector e = load(cells, at + 4 * LANES);
        DoubleVector f = load(cells, at + 5 * LANES);
        DoubleVector g = load(cells, at + 6 * LANES);
        DoubleVector h = load(cells, at + 7 * LANES);
        sum = sum.add(a.add(b).add(c.add(d)).add(e.add(f).add(g.add(h))));
        double low =
            least(lesser(lesser(lesser(a, b), lesser(c, d)), lesser(lesser(e, f), lesser(g, h))));
        double high =
            greatest(
                greater(
                    greater(greater(a, b), greater(c, d)), greater(greater(e, f), greater(g, h))));
        least[chunk] = lane == 0 || low < least[chunk] ? low : least[chunk];
        greatest[chunk] = lane == 0 || high > greatest[chunk] ? high : greatest[chunk];
      }
      sum.intoArray(sums, lane);
    }
  }

  private static DoubleVector load(double[] array, int at) {
    return DoubleVector.fromArray(SPECIES, array, at);
  }

  /** The last vector reaches back where there is no whole one left. */
  @Override
  public double least(double[] cells, int from, int to) {
    if (to - from < WIDTH) {
      double least = Double.POSITIVE_INFINITY;
      for (int i = from; i < to; i++) {
        least = cells[i] < least ? cells[i] : least;
      }
      return least;
    }
    DoubleVector least = load(cells, to - WIDTH);
    for (int i = from; i <= to - WIDTH; i += WIDTH) {
      least = lesser(least, load(cells, i));
    }
    return least(least);
  }

  // The JDK's own reduction takes care of NaN and of zeros, and three times as long.
  private static double least(DoubleVector lanes) {
    DoubleVector least = lesser(lanes, lanes.rearrange(BY_FOUR));
    least = lesser(least, least.rearrange(BY_TWO));
    return lesser(least, least.rearrange(BY_ONE)).lane(0);
  }

  private static DoubleVector lesser(DoubleVector left, DoubleVector right) {
    return left.blend(right, right.compare(VectorOperators.LT, left));
  }

  private static double greatest(DoubleVector lanes) {
    DoubleVector greatest = greater(lanes, lanes.rearrange(BY_FOUR));
    greatest = greater(greatest, greatest.rearrange(BY_TWO));
    return greater(greatest, greatest.rearrange(BY_ONE)).lane(0);
  }

  private static DoubleVector greater(DoubleVector left, DoubleVector right) {
    return left.blend(right, right.compare(VectorOperators.GT, left));
  }

  @Override
  public int below(double[] cells, int from, int to, double limit) {
    int below = 0;
    int i = from;
    for (; i <= to - WIDTH; i += WIDTH) {
      below += load(cells, i).compare(VectorOperators.LT, limit).trueCount();
    }
    for (; i < to; i++) {
      below += cells[i] < limit ? 1 : 0;
    }
    return below;
  }

  @Override
  public int find(double[] cells, int from, int to, double value) {
    int i = from;
    for (; i <= to - WIDTH; i += WIDTH) {
      VectorMask<Double> found = load(cells, i).compare(VectorOperators.EQ, value);
      if (found.anyTrue()) {
        return i + found.firstTrue();
      }
    }
    for (; i < to; i++) {
      if (cells[i] == value) {
        return i;
      }
    }
    return -1;
  }

  @Override
  public void lower(
      double[] cells, int count, double[] least, double[] rows, int offset, double row) {
    int i = 0;
    for (; i <= count - WIDTH; i += WIDTH) {
      DoubleVector next = load(cells, i);
      VectorMask<Double> lower = next.compare(VectorOperators.LT, load(least, offset + i));
      if (lower.anyTrue()) {
        next.intoArray(least, offset + i, lower);
        DoubleVector.broadcast(SPECIES, row).intoArray(rows, offset + i, lower);
      }
    }
    for (; i < count; i++) {
      if (cells[i] < least[offset + i]) {
        least[offset + i] = cells[i];
        rows[offset + i] = row;
      }
    }
  }
}
