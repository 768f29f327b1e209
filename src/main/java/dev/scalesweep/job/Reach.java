package dev.scalesweep.job;

/**
 * How far the targets of a job lie beyond its runs.
 *
 * @param runs the largest 6ND among the runs, FLOP
 * @param target the largest target, FLOP
 */
public record Reach(double runs, double target) {
  /**
   * By how many powers of ten the largest target exceeds the largest run; negative if it does not.
   */
  public double orders() {
    return StrictMath.log10(target / runs);
  }
}
