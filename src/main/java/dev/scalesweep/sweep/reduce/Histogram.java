package dev.scalesweep.sweep.reduce;

import dev.scalesweep.backend.CellReduction;
import dev.scalesweep.backend.Tile;
import dev.scalesweep.sweep.Segment;
import java.util.Arrays;
import java.util.Optional;

/**
 * How many cells have their loss in each of some intervals. A chunk whose bounds lie in one
 * interval is counted as a whole, so that a smooth surface costs little.
 */
public final class Histogram implements Reducer {
  /** So many intervals of a chunk are counted faster one after another than cell by cell. */
  private static final int FEW = 8;

  private final Bins bins;
  private final long[] counts;

  Histogram(Bins bins) {
    this.bins = bins;
    this.counts = new long[bins.count() + 2];
  }

  /** The intervals, in the unit of the law. */
  public Bins bins() {
    return bins;
  }

  /** How many cells an interval has. */
  public long cells(int bin) {
    return counts[bin + 1];
  }

  /** How many cells lie below all intervals. */
  public long below() {
    return counts[0];
  }

  /** How many cells lie above all intervals. */
  public long above() {
    return counts[counts.length - 1];
  }

  @Override
  public int partialSize(Tile tile) {
    return counts.length;
  }

  @Override
  public Worker worker() {
    return new HistogramWorker();
  }

  @Override
  public Optional<CellReduction> onDevice() {
    return Optional.of(new CellReduction.Counts(bins.limits()));
  }

  @Override
  public void merge(long number, Tile tile, double[] partial) {
    add(partial);
  }

  @Override
  public double[] state() {
    return Arrays.stream(counts).asDoubleStream().toArray();
  }

  @Override
  public void add(double[] state) {
    for (int i = 0; i < counts.length; i++) {
      counts[i] += (long) state[i];
    }
  }

  private final class HistogramWorker implements Worker {
    private final BinCursor cursor = new BinCursor(bins);
    private double[] partial = {};

    /** Where the segment above began. */
    private int start;

    @Override
    public void begin(Tile tile, double[] next) {
      partial = next;
      Arrays.fill(partial, 0, counts.length, 0);
    }

    @Override
    public void take(Segment segment, Summary summary) {
      if (summary.notNumbers() > 0) {
        count(segment.cells(0), 0, segment.count());
        return;
      }
      cursor.goTo(start);
      cursor.find(summary.least(0));
      start = cursor.bin();
      for (int chunk = 0; chunk < summary.chunks(); ) {
        cursor.find(summary.least(chunk));
        int end = summary.within(chunk, cursor.low(), cursor.limit());
        if (end > chunk) {
          partial[cursor.bin() + 1] += summary.to(end - 1) - summary.from(chunk);
          chunk = end;
        } else {
          split(segment.cells(0), summary, chunk);
          chunk++;
        }
      }
    }

    /** Counts the cells of a chunk that has more than one interval, interval by interval. */
    private void split(double[] cells, Summary summary, int chunk) {
      int first = cursor.bin();
      cursor.find(summary.greatest(chunk));
      int last = cursor.bin();
      if (last - first > FEW) {
        count(cells, summary.from(chunk), summary.to(chunk));
        return;
      }
      int counted = 0;
      for (int bin = first; bin < last; bin++) {
        cursor.goTo(bin);
        int below = summary.below(chunk, cursor.limit());
        partial[bin + 1] += below - counted;
        counted = below;
      }
      partial[last + 1] += summary.to(chunk) - summary.from(chunk) - counted;
    }

    private void count(double[] cells, int from, int to) {
      for (int i = from; i < to; i++) {
        if (cursor.find(cells[i])) {
          partial[cursor.bin() + 1]++;
        }
      }
    }
  }
}
