package dev.scalesweep.sweep.reduce;

import dev.scalesweep.backend.CellReduction;
import dev.scalesweep.backend.Tile;
import dev.scalesweep.sweep.Segment;
import dev.scalesweep.sweep.Shape;
import java.util.Optional;

/**
 * The least loss of each interval of the training compute 6ND, and where it is. The partial result
 * counts cells from the first of the tile, row by row.
 */
public final class BudgetMinimum implements Reducer {
  private final Shape shape;
  private final Bins bins;
  private final BestCells best = new BestCells();

  BudgetMinimum(Shape shape, Bins bins) {
    this.shape = shape;
    this.bins = bins;
    best.use(new double[2 * bins.count()], bins.count());
    best.clear();
  }

  /** The intervals, in FLOP. */
  public Bins bins() {
    return bins;
  }

  /** The best cell of each. */
  public BestCells best() {
    return best;
  }

  @Override
  public int partialSize(Tile tile) {
    return 2 * bins.count();
  }

  @Override
  public Worker worker() {
    return new BudgetWorker();
  }

  @Override
  public Optional<CellReduction> onDevice() {
    return Optional.of(
        new CellReduction.Least(bins.limits(), Compute.ofRows(shape), Compute.ofColumns(shape)));
  }

  @Override
  public void merge(long number, Tile tile, double[] partial) {
    BestCells found = new BestCells();
    found.use(partial, bins.count());
    for (int bin = 0; bin < bins.count(); bin++) {
      if (found.isFound(bin)) {
        long row = tile.row() + found.cell(bin) / tile.columns();
        long column = tile.column() + found.cell(bin) % tile.columns();
        best.offer(bin, found.loss(bin), shape.cell(row, column));
      }
    }
  }

  @Override
  public double[] state() {
    return best.numbers();
  }

  @Override
  public void add(double[] state) {
    best.offerAll(state, 0);
  }

  /** Along a row the budget rises, but where the columns begin a new round of D or N. */
  private final class BudgetWorker implements Worker {
    private final BestCells found = new BestCells();
    private final Compute compute = new Compute(shape);
    private final BinCursor cursor = new BinCursor(bins);

    /** Where the segment above began. */
    private int start;

    private Tile tile = new Tile(0, 1, 0, 1);

    @Override
    public void begin(Tile next, double[] partial) {
      tile = next;
      found.use(partial, bins.count());
      found.clear();
      compute.begin(next);
    }

    @Override
    public void take(Segment segment, Summary summary) {
      int from = 0;
      while (from < segment.count()) {
        int to =
            Math.min(compute.risingTo(segment.column() + from) - segment.column(), segment.count());
        takeRising(segment, summary, from, to);
        from = to;
      }
    }

    private void takeRising(Segment segment, Summary summary, int from, int to) {
      int at = from;
      cursor.goTo(start);
      cursor.find(compute.of(segment.row(), segment.column() + at));
      start = cursor.bin();
      while (at < to) {
        int end = end(segment, at, to, cursor.limit());
        if (cursor.bin() >= 0 && cursor.bin() < bins.count() && at < end) {
          offer(segment, summary, at, end, cursor.bin());
        }
        at = end;
        cursor.goTo(cursor.bin() + 1);
      }
    }

    /** Where the budget reaches a limit. */
    private int end(Segment segment, int from, int to, double limit) {
      int row = segment.row();
      int column = segment.column();
      if (compute.of(row, column + to - 1) < limit) {
        return to;
      }
      int low = from;
      int high = to - 1;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (compute.of(row, column + middle) >= limit) {
          high = middle;
        } else {
          low = middle + 1;
        }
      }
      return low;
    }

    private void offer(Segment segment, Summary summary, int from, int to, int bin) {
      if (!found.isLow(bin, summary.bound(from, to))) {
        return;
      }
      double least = summary.least(from, to);
      if (found.isLow(bin, least) && least < Double.POSITIVE_INFINITY) {
        int i = summary.find(least, from);
        long cell = (long) segment.row() * tile.columns() + segment.column() + i;
        found.offer(bin, segment.cells(0)[i], cell);
      }
    }
  }
}
