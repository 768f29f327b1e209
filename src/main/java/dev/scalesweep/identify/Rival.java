package dev.scalesweep.identify;

/**
 * What another minimum decides that the runs hardly tell from the best one.
 *
 * @param what such as {@code N_opt(1e24)}
 * @param best the number at the best minimum
 * @param other the number at the other, above zero as well
 * @param starts how many starts ended at the other
 */
public record Rival(String what, double best, double other, int starts) {
  /** By what factor they differ, 1 or more. */
  double factor() {
    return Math.max(best / other, other / best);
  }
}
