package dev.scalesweep.fit;

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
}
