package dev.scalesweep.fit;

import java.util.Arrays;

/**
 * A number of interest as a smooth function of the coordinates of a fit, in the space in which it
 * is looked at: a positive number by its logarithm.
 */
public interface Measure {
  /**
   * The number at one point.
   *
   * @param value NaN where there is none
   * @param gradient its derivatives with respect to the coordinates. Not modified.
   */
  record Local(double value, double[] gradient) {
    /** There is no number. */
    static Local none(int size) {
      double[] gradient = new double[size];
      Arrays.fill(gradient, Double.NaN);
      return new Local(Double.NaN, gradient);
    }
  }

  /** Follows the number from point to point. Belongs to one thread. */
  interface Tracker {
    /**
     * The number at a point near the last one.
     *
     * @param point the coordinates. Not modified.
     */
    Local at(double[] point);
  }

  /**
   * The number at a point.
   *
   * @param point the coordinates. Not modified.
   */
  Local at(double[] point);

  /**
   * Follows the number at less cost than {@link #at}. What it gives is to be checked at the end: a
   * tracker may follow a decision that has ceased to be the best.
   */
  default Tracker tracker() {
    return this::at;
  }

  /** The least value that there can be; may be minus infinity. */
  double lowest();

  /** The greatest value that there can be; may be infinity. */
  double highest();

  /** A value in the number's own space. */
  double natural(double value);
}
