package dev.scalesweep.fit;

import dev.scalesweep.descent.State;

/**
 * When a fit from one start ends.
 *
 * @param tolerance it has converged when the predicted decrease g'Hg is below tolerance × objective
 * @param maximumIterations it is given up after this many steps
 */
public record Settings(double tolerance, int maximumIterations) {
  /** The defaults of a config. */
  public static final Settings DEFAULT = new Settings(1e-9, 1000);

  /** A predicted decrease below this share of the objective drowns in rounding. */
  static final double PRECISION = 1e-9;

  /** Relative rounding error of an objective summed over some hundred runs, with a margin. */
  private static final double ROUNDING = 1e-13;

  /**
   * Writes them where a fit reads them.
   *
   * @param state of a fit, see {@link State}. Modified.
   */
  public void write(double[] state) {
    state[State.TOLERANCE] = tolerance;
    state[State.PRECISION] = PRECISION;
    state[State.ROUNDING] = ROUNDING;
    state[State.MAXIMUM_ITERATIONS] = maximumIterations;
  }
}
