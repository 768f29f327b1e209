package dev.scalesweep.fit;

/**
 * How much the steps of {@link LevenbergMarquardt} are damped, by Nielsen's rule (Damping parameter
 * in Marquardt's method, IMM-REP-1999-05, Technical University of Denmark): a step that does what
 * the model says makes it three times smaller; with each one that does not lower the objective it
 * grows faster.
 */
final class Damping {
  private static final double FIRST = 1e-2;
  private static final double LEAST = 1e-16;
  private static final double FIRST_GROWTH = 2;

  private double value;
  private double growth;

  void begin() {
    value = FIRST;
    growth = FIRST_GROWTH;
  }

  /** The share of the diagonal that is added to it. */
  double value() {
    return value;
  }

  /**
   * After a step that was accepted.
   *
   * @param ratio by how much the objective fell, in units of what the model had said
   */
  void accepted(double ratio) {
    double surprise = 2 * ratio - 1;
    double factor = Math.max(1.0 / 3, 1 - surprise * surprise * surprise);
    value = Math.max(LEAST, value * factor);
    growth = FIRST_GROWTH;
  }

  /** After a step that was not. */
  void rejected() {
    value *= growth;
    growth *= 2;
  }
}
