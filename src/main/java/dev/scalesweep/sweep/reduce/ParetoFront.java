package dev.scalesweep.sweep.reduce;

import dev.scalesweep.backend.Tile;
import dev.scalesweep.sweep.Segment;
import dev.scalesweep.sweep.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The cells that no other beats in two quantities, less being better in both, to a resolution: for
 * each of some intervals of one quantity, its cost, the cell with the least value of the other. The
 * first and the last interval take what lies beyond them.
 */
public final class ParetoFront implements Reducer {
  private final Shape shape;
  private final int value;
  private final int cost;
  private final Bins bins;
  private final Cells best;

  /**
   * A front without cells.
   *
   * @param value the output that is least in each interval
   * @param cost the output that has intervals
   */
  ParetoFront(Shape shape, int value, int cost, Bins bins) {
    this.shape = shape;
    this.value = value;
    this.cost = cost;
    this.bins = bins;
    this.best = new Cells(bins.count());
    best.use(new double[best.size()]);
    best.clear();
  }

  /**
   * A cell of the front.
   *
   * @param cell its number
   */
  public record Point(long cell, double value, double cost) {}

  /** The output that is least in each interval. */
  public int value() {
    return value;
  }

  /** The output that has intervals. */
  public int cost() {
    return cost;
  }

  /** The intervals. */
  public Bins bins() {
    return bins;
  }

  /** The cells that no cheaper one beats, the cheapest first. */
  public List<Point> points() {
    List<Point> points = new ArrayList<>();
    double least = Double.POSITIVE_INFINITY;
    for (int bin = 0; bin < bins.count(); bin++) {
      if (best.value(bin) < least) {
        least = best.value(bin);
        points.add(new Point(best.cell(bin), least, best.cost(bin)));
      }
    }
    return points;
  }

  @Override
  public int partialSize(Tile tile) {
    return best.size();
  }

  @Override
  public Worker worker() {
    return new ParetoWorker();
  }

  @Override
  public void merge(long number, Tile tile, double[] partial) {
    add(partial);
  }

  @Override
  public double[] state() {
    return best.numbers.clone();
  }

  @Override
  public void add(double[] state) {
    Cells found = new Cells(bins.count());
    found.use(state);
    for (int bin = 0; bin < bins.count(); bin++) {
      best.offer(bin, found.value(bin), found.cost(bin), found.cell(bin));
    }
  }

  /** The best cell of each interval, in a flat array: values, costs, numbers of cells. */
  private static final class Cells {
    private final int count;
    private double[] numbers = {};

    Cells(int count) {
      this.count = count;
    }

    int size() {
      return 3 * count;
    }

    void use(double[] array) {
      numbers = array;
    }

    void clear() {
      Arrays.fill(numbers, 0, size(), Double.POSITIVE_INFINITY);
    }

    double value(int bin) {
      return numbers[bin];
    }

    double cost(int bin) {
      return numbers[count + bin];
    }

    long cell(int bin) {
      return (long) numbers[2 * count + bin];
    }

    /** Of equal values the cheaper cell counts, and of these the first. */
    void offer(int bin, double value, double cost, long cell) {
      boolean better =
          value < value(bin)
              || (value == value(bin)
                  && (cost < cost(bin) || (cost == cost(bin) && cell < cell(bin))));
      if (better) {
        numbers[bin] = value;
        numbers[count + bin] = cost;
        numbers[2 * count + bin] = (double) cell;
      }
    }
  }

  private final class ParetoWorker implements Worker {
    private final Cells found = new Cells(bins.count());
    private final BinCursor cursor = new BinCursor(bins);
    private Tile tile = new Tile(0, 1, 0, 1);

    @Override
    public void begin(Tile next, double[] partial) {
      tile = next;
      found.use(partial);
      found.clear();
    }

    @Override
    public void take(Segment segment, Summary summary) {
      double[] values = segment.cells(value);
      double[] costs = segment.cells(cost);
      long first = shape.cell(tile.row() + segment.row(), tile.column() + segment.column());
      for (int i = 0; i < segment.count(); i++) {
        if (cursor.find(costs[i])) {
          int bin = Math.clamp(cursor.bin(), 0, bins.count() - 1);
          if (values[i] <= found.value(bin)) {
            found.offer(bin, values[i], costs[i], first + i);
          }
        }
      }
    }
  }
}
