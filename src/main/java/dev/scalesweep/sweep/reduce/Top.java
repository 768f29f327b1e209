package dev.scalesweep.sweep.reduce;

import dev.scalesweep.backend.Tile;
import dev.scalesweep.sweep.Segment;
import dev.scalesweep.sweep.Shape;

/** The cells with the least losses, the least first; of equal losses the first cell. */
public final class Top implements Reducer {
  private final Shape shape;
  private final int count;
  private final Ranking ranking;

  Top(Shape shape, int count) {
    this.shape = shape;
    this.count = count;
    this.ranking = new Ranking(count);
    ranking.use(new double[2 * count]);
    ranking.clear();
  }

  /** The cells. */
  public BestCells best() {
    return ranking.cells();
  }

  @Override
  public int partialSize(Tile tile) {
    return 2 * count;
  }

  @Override
  public Worker worker() {
    return new TopWorker();
  }

  @Override
  public void merge(long number, Tile tile, double[] partial) {
    add(partial);
  }

  @Override
  public double[] state() {
    return ranking.cells().numbers();
  }

  @Override
  public void add(double[] state) {
    for (int i = 0; i < count && state[i] < Double.POSITIVE_INFINITY; i++) {
      ranking.offer(state[i], (long) state[count + i]);
    }
  }

  private final class TopWorker implements Worker {
    private final Ranking found = new Ranking(count);
    private Tile tile = new Tile(0, 1, 0, 1);

    @Override
    public void begin(Tile next, double[] partial) {
      tile = next;
      found.use(partial);
      found.clear();
    }

    @Override
    public void take(Segment segment, Summary summary) {
      for (int chunk = 0; chunk < summary.chunks(); chunk++) {
        if (summary.least(chunk) <= found.last()) {
          takeChunk(segment, summary.from(chunk), summary.to(chunk));
        }
      }
    }

    private void takeChunk(Segment segment, int from, int to) {
      double[] cells = segment.cells(0);
      for (int i = from; i < to; i++) {
        if (cells[i] <= found.last() && cells[i] < Double.POSITIVE_INFINITY) {
          long column = tile.column() + segment.column() + i;
          found.offer(cells[i], shape.cell(tile.row() + segment.row(), column));
        }
      }
    }
  }
}
