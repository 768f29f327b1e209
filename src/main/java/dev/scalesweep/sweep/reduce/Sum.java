package dev.scalesweep.sweep.reduce;

import dev.scalesweep.backend.CellReduction;
import dev.scalesweep.backend.Tile;
import dev.scalesweep.sweep.Segment;
import dev.scalesweep.sweep.Shape;
import java.util.Arrays;
import java.util.Optional;

/**
 * How many cells there are, and their sum: of each tile the sum of its segments in order, and of
 * these the sum in the order of the tiles.
 */
public final class Sum implements Reducer {
  private static final int SUM = 0;
  private static final int CELLS = 1;
  private static final int NUMBERS = 2;
  private static final int SIZE = 3;

  private final double[] sums;
  private long cells;
  private long numbers;

  Sum(Shape shape) {
    this.sums = new double[Math.toIntExact(shape.tiles())];
  }

  @Override
  public int partialSize(Tile tile) {
    return SIZE;
  }

  @Override
  public Worker worker() {
    return new SumWorker();
  }

  @Override
  public Optional<CellReduction> onDevice() {
    return Optional.of(new CellReduction.Total());
  }

  @Override
  public void merge(long number, Tile tile, double[] partial) {
    sums[(int) number] = partial[SUM];
    cells += (long) partial[CELLS];
    numbers += (long) partial[NUMBERS];
  }

  /** The sums of the tiles, and behind them the counts. */
  @Override
  public double[] state() {
    double[] state = Arrays.copyOf(sums, sums.length + 2);
    state[sums.length] = cells;
    state[sums.length + 1] = numbers;
    return state;
  }

  @Override
  public void add(double[] state) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += state[i];
    }
    cells += (long) state[sums.length];
    numbers += (long) state[sums.length + 1];
  }

  /** How many cells there are. */
  public long cells() {
    return cells;
  }

  /** How many of them are numbers. */
  public long numbers() {
    return numbers;
  }

  /** The sum of all numbers. */
  public double sum() {
    double sum = 0;
    for (double tile : sums) {
      sum += tile;
    }
    return sum;
  }

  /** The sum divided by the number of numbers; NaN if there are none. */
  public double mean() {
    return sum() / numbers;
  }

  private static final class SumWorker implements Worker {
    private double[] partial = {};

    @Override
    public void begin(Tile tile, double[] partial) {
      this.partial = partial;
      partial[SUM] = 0;
      partial[CELLS] = 0;
      partial[NUMBERS] = 0;
    }

    @Override
    public void take(Segment segment, Summary summary) {
      partial[SUM] += summary.sum();
      partial[CELLS] += summary.count();
      partial[NUMBERS] += summary.count() - summary.notNumbers();
    }
  }
}
