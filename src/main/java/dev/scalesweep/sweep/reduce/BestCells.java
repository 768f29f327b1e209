package dev.scalesweep.sweep.reduce;

import java.util.Arrays;

/**
 * For each of some places the least loss that was found there, and in which cell. Of equal losses
 * the cell with the smaller number counts, so that the order in which they are found does not.
 */
public final class BestCells {
  private static final double NONE = -1;

  private double[] numbers = {};
  private int places;

  /** Works on an array of twice as many numbers as there are places: losses, then cells. */
  void use(double[] array, int count) {
    numbers = array;
    places = count;
  }

  /** Forgets everything. */
  void clear() {
    Arrays.fill(numbers, 0, places, Double.POSITIVE_INFINITY);
    Arrays.fill(numbers, places, 2 * places, NONE);
  }

  /** Takes note of a loss, which must be below infinity. */
  void offer(int place, double loss, long cell) {
    if (loss < numbers[place] || (loss == numbers[place] && cell < numbers[places + place])) {
      numbers[place] = loss;
      numbers[places + place] = (double) cell;
    }
  }

  /**
   * Takes note of what another has found at each place.
   *
   * @param others its {@link #numbers}, from an index on. Not modified.
   */
  void offerAll(double[] others, int from) {
    for (int place = 0; place < places; place++) {
      double loss = others[from + place];
      if (loss < Double.POSITIVE_INFINITY) {
        offer(place, loss, (long) others[from + places + place]);
      }
    }
  }

  /** A copy of the losses, and behind them the cells. */
  double[] numbers() {
    return Arrays.copyOf(numbers, 2 * places);
  }

  /** Whether a loss would be noted if its cell were the first. */
  boolean isLow(int place, double loss) {
    return loss <= numbers[place];
  }

  /** How many places there are. */
  public int places() {
    return places;
  }

  /** Whether anything was found at a place. */
  public boolean isFound(int place) {
    return numbers[places + place] != NONE;
  }

  /** The least loss of a place. */
  public double loss(int place) {
    return numbers[place];
  }

  /** The number of its cell. */
  public long cell(int place) {
    return (long) numbers[places + place];
  }
}
