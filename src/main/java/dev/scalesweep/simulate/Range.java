package dev.scalesweep.simulate;

/**
 * All values between two ends.
 *
 * @param from the lower end; positive if the spacing is logarithmic
 * @param to the upper end
 * @param spacing of points, and the density of random values
 */
public record Range(double from, double to, Spacing spacing) implements Domain {

  @Override
  public double drawn(double share) {
    return spacing.between(from, to, share);
  }

  /**
   * Points from end to end, in order.
   *
   * @param count how many, at least 2
   */
  public double[] points(int count) {
    double[] points = new double[count];
    for (int i = 0; i < count; i++) {
      points[i] = spacing.between(from, to, (double) i / (count - 1));
    }
    return points;
  }

  /** Whether a value lies between the ends or on one of them. */
  public boolean contains(double value) {
    return from <= value && value <= to;
  }
}
