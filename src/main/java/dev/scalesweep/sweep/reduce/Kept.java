package dev.scalesweep.sweep.reduce;

import dev.scalesweep.sweep.Surface;

/** What is to be kept of a grid. */
public sealed interface Kept {
  /** The output that the loss is. */
  int LOSS = 0;

  /** The reducer that makes it, which has seen no cells. */
  Reducer of(Surface surface);

  /** How many cells there are, their sum and their mean. */
  record Total() implements Kept {
    @Override
    public Sum of(Surface surface) {
      return new Sum(surface.shape());
    }
  }

  /**
   * The least loss for each of some intervals of 6ND; N and D are axes.
   *
   * @param intervals in FLOP; of one ratio, from the least of the grid to the greatest
   */
  record LeastByBudget(Intervals intervals) implements Kept {
    @Override
    public BudgetMinimum of(Surface surface) {
      return new BudgetMinimum(
          surface.shape(),
          intervals.isOfGrid()
              ? Compute.bins(surface.shape(), intervals.count())
              : intervals.bins());
    }
  }

  /** The least loss at each point of each axis. */
  record LeastByAxis() implements Kept {
    @Override
    public AxisMinimum of(Surface surface) {
      return new AxisMinimum(surface.shape());
    }
  }

  /**
   * The cells with the least losses.
   *
   * @param count how many
   */
  record Best(int count) implements Kept {
    @Override
    public Top of(Surface surface) {
      return new Top(surface.shape(), (int) Math.min(count, surface.shape().cells()));
    }
  }

  /**
   * How many cells have their loss in each of some intervals.
   *
   * @param intervals in the unit of the law; of one width, see {@link ValueRange}
   */
  record Losses(Intervals intervals) implements Kept {
    @Override
    public Histogram of(Surface surface) {
      return new Histogram(
          intervals.isOfGrid()
              ? ValueRange.linear(surface, LOSS, intervals.count())
              : intervals.bins());
    }
  }

  /**
   * The cells that no other beats in two quantities.
   *
   * @param value the output that is least in each interval of the other
   * @param cost the output that has intervals
   * @param count how many intervals, of one ratio where all is above 0; see {@link ValueRange}
   */
  record Front(int value, int cost, int count) implements Kept {
    @Override
    public ParetoFront of(Surface surface) {
      Bins bins = ValueRange.logarithmic(surface, cost, count);
      return new ParetoFront(surface.shape(), value, cost, bins);
    }
  }
}
