package dev.scalesweep.fit;

/**
 * A line search that brackets and interpolates until a step meets the Wolfe conditions, either as
 * they are or in the approximate form of Hager and Zhang (SIAM J. Optim. 16, 2005, section 4),
 * which stays sound where differences of the objective drown in rounding. Advanced from outside,
 * one evaluation at a time.
 */
final class LineSearch {
  /** What an evaluation leads to. */
  enum Verdict {
    ACCEPTED,
    TRY_AGAIN,
    FAILED
  }

  private static final double SUFFICIENT_DECREASE = 1e-4;
  private static final double CURVATURE = 0.9;

  /** Relative rounding error of an objective summed over some hundred runs, with a margin. */
  private static final double ROUNDING = 1e-13;

  private static final double GROWTH = 4;
  private static final double RETREAT = 0.1;
  private static final double MARGIN = 0.1;
  private static final int MOST_TRIALS = 40;
  private static final double SMALLEST_BRACKET = 1e-16;

  private double initialValue;
  private double initialSlope;
  private double step;
  private int trials;
  private double low;
  private double lowValue;
  private double lowSlope;
  private double high;
  private double highValue;
  private double highSlope;

  /**
   * Begins a search.
   *
   * @param value the objective where the search begins
   * @param slope its derivative along the direction, negative
   */
  void begin(double value, double slope) {
    initialValue = value;
    initialSlope = slope;
    step = 1;
    trials = 0;
    low = 0;
    lowValue = value;
    lowSlope = slope;
    high = Double.POSITIVE_INFINITY;
  }

  /** The step to be tried next, in multiples of the direction. */
  double step() {
    return step;
  }

  /**
   * Takes the evaluation at {@link #step()}.
   *
   * @param value the objective; anything not finite counts as too far
   * @param slope its derivative along the direction
   */
  Verdict tell(double value, double slope) {
    boolean finite = Double.isFinite(value) && Double.isFinite(slope);
    if (finite && isLowEnough(value, slope) && slope >= CURVATURE * initialSlope) {
      return Verdict.ACCEPTED;
    }
    if (finite && isLowEnough(value, slope)) {
      raiseLow(value, slope);
    } else {
      lowerHigh(finite ? value : Double.POSITIVE_INFINITY, slope);
    }
    trials++;
    boolean exhausted = trials == MOST_TRIALS || high - low < SMALLEST_BRACKET * high;
    return exhausted ? Verdict.FAILED : Verdict.TRY_AGAIN;
  }

  private boolean isLowEnough(double value, double slope) {
    boolean armijo = value <= initialValue + SUFFICIENT_DECREASE * step * initialSlope;
    boolean approximate =
        value <= initialValue + ROUNDING * Math.abs(initialValue)
            && slope <= (2 * SUFFICIENT_DECREASE - 1) * initialSlope;
    return armijo || approximate;
  }

  private void raiseLow(double value, double slope) {
    low = step;
    lowValue = value;
    lowSlope = slope;
    step = high == Double.POSITIVE_INFINITY ? GROWTH * low : interpolated();
  }

  private void lowerHigh(double value, double slope) {
    high = step;
    highValue = value;
    highSlope = slope;
    step = value == Double.POSITIVE_INFINITY ? low + RETREAT * (high - low) : interpolated();
  }

  /** The minimum of the cubic through both ends, kept away from them. */
  private double interpolated() {
    double width = high - low;
    double minimum = low + width / 2;
    double d1 = lowSlope + highSlope - 3 * (lowValue - highValue) / (low - high);
    double square = d1 * d1 - lowSlope * highSlope;
    if (square >= 0) {
      double d2 = Math.sqrt(square);
      minimum = high - width * ((highSlope + d2 - d1) / (highSlope - lowSlope + 2 * d2));
    }
    double margin = MARGIN * width;
    // The order of the comparisons sends a NaN to the lower margin.
    return minimum >= low + margin ? Math.min(minimum, high - margin) : low + margin;
  }
}
