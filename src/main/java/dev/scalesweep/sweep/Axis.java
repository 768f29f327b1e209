package dev.scalesweep.sweep;

/**
 * One axis of a grid.
 *
 * @param name a variable or a parameter of the law
 * @param unit for people; empty when there is none
 * @param values the points, in order; at least one
 */
public record Axis(String name, String unit, double[] values) {

  /** How the points of a range are spaced. */
  public enum Spacing {
    LINEAR,
    LOG
  }

  /**
   * The points of a range, both ends included exactly.
   *
   * @param points how many, at least 2
   */
  public static double[] range(double from, double to, int points, Spacing spacing) {
    double[] values = new double[points];
    for (int i = 0; i < points; i++) {
      double share = (double) i / (points - 1);
      values[i] =
          spacing == Spacing.LOG
              ? from * StrictMath.pow(to / from, share)
              : from + share * (to - from);
    }
    values[points - 1] = to;
    return values;
  }

  /** How many points there are. */
  public int size() {
    return values.length;
  }
}
