package dev.scalesweep.sweep.reduce;

import dev.scalesweep.backend.Tile;
import dev.scalesweep.sweep.AxisGroup;
import dev.scalesweep.sweep.Segment;
import dev.scalesweep.sweep.Shape;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * The least loss at each point of each axis, over all points of the others, and where it is. The
 * partial result has the least loss of each row of the tile and of each column.
 */
public final class AxisMinimum implements Reducer {
  private final Shape shape;
  private final BestCells[] best;

  AxisMinimum(Shape shape) {
    this.shape = shape;
    this.best =
        Stream.concat(shape.rows().axes().stream(), shape.columns().axes().stream())
            .map(axis -> ofPlaces(axis.size()))
            .toArray(BestCells[]::new);
  }

  private static BestCells ofPlaces(int count) {
    BestCells best = new BestCells();
    best.use(new double[2 * count], count);
    best.clear();
    return best;
  }

  /** The best cells of the points of an axis, in the order of the grid's axes. */
  public BestCells best(int axis) {
    return best[axis];
  }

  /** Losses and columns of the rows, then losses and rows of the columns. */
  @Override
  public int partialSize(Tile tile) {
    return 2 * (tile.rows() + tile.columns());
  }

  @Override
  public Worker worker() {
    return new AxisWorker();
  }

  @Override
  public void merge(long number, Tile tile, double[] partial) {
    int rows = tile.rows();
    for (int i = 0; i < rows; i++) {
      long cell = shape.cell(tile.row() + i, tile.column() + (long) partial[rows + i]);
      merge(shape.rows(), 0, tile.row() + i, partial[i], cell);
    }
    int from = 2 * rows;
    for (int i = 0; i < tile.columns(); i++) {
      long row = tile.row() + (long) partial[from + tile.columns() + i];
      long cell = shape.cell(row, tile.column() + i);
      merge(
          shape.columns(), shape.rows().axes().size(), tile.column() + i, partial[from + i], cell);
    }
  }

  private void merge(AxisGroup group, int first, long combination, double loss, long cell) {
    if (loss < Double.POSITIVE_INFINITY) {
      for (int axis = 0; axis < group.axes().size(); axis++) {
        best[first + axis].offer(group.point(axis, combination), loss, cell);
      }
    }
  }

  /** What was found along each axis, one behind the other. */
  @Override
  public double[] state() {
    return Arrays.stream(best).flatMapToDouble(it -> Arrays.stream(it.numbers())).toArray();
  }

  @Override
  public void add(double[] state) {
    int from = 0;
    for (BestCells axis : best) {
      axis.offerAll(state, from);
      from += 2 * axis.places();
    }
  }

  private static final class AxisWorker implements Worker {
    private double[] partial = {};
    private int rows;
    private int columns;
    private double[] lowest = {};
    private double[] where = {};

    @Override
    public void begin(Tile tile, double[] partial) {
      this.partial = partial;
      rows = tile.rows();
      columns = tile.columns();
      Arrays.fill(partial, 0, rows, Double.POSITIVE_INFINITY);
      Arrays.fill(partial, rows, 2 * rows, 0);
      if (lowest.length < columns) {
        lowest = new double[columns];
        where = new double[columns];
      }
      Arrays.fill(lowest, Double.POSITIVE_INFINITY);
      Arrays.fill(where, 0);
    }

    @Override
    public void take(Segment segment, Summary summary) {
      double least = summary.least(0, segment.count());
      if (least < partial[segment.row()]) {
        int i = summary.find(least, 0);
        partial[segment.row()] = segment.cells(0)[i];
        partial[rows + segment.row()] = segment.column() + i;
      }
      summary.lower(lowest, where, segment.column(), segment.row());
    }

    @Override
    public void end() {
      System.arraycopy(lowest, 0, partial, 2 * rows, columns);
      System.arraycopy(where, 0, partial, 2 * rows + columns, columns);
    }
  }
}
