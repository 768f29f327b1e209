package dev.scalesweep.backend;

/**
 * How much there is to compute for a device that takes part in a job.
 *
 * @param cells of sweeps
 * @param evaluations of fits, a run each
 */
public record Amount(double cells, double evaluations) {
  /** Nothing. */
  public static final Amount NONE = new Amount(0, 0);

  /** The same and some more. */
  public Amount plus(Amount other) {
    return new Amount(cells + other.cells, evaluations + other.evaluations);
  }

  /** A part of it. */
  public Amount dividedBy(int parts) {
    return new Amount(cells / parts, evaluations / parts);
  }

  /** Both together: a cell and the evaluation of a run take about the same time. */
  public double total() {
    return cells + evaluations;
  }
}
