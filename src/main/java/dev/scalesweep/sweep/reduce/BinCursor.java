package dev.scalesweep.sweep.reduce;

/**
 * Where the last value of a smooth surface was among some intervals, and the next is likely to be.
 */
final class BinCursor {
  private final double[] limits;
  private int bin;

  /** A cursor at the first interval. */
  BinCursor(Bins bins) {
    this.limits = bins.limits();
  }

  /** The interval: -1 below them all, and their number above. */
  int bin() {
    return bin;
  }

  /** Goes to an interval. */
  void goTo(int next) {
    bin = next;
  }

  /** Where the interval begins; minus infinity below them all. */
  double low() {
    return bin < 0 ? Double.NEGATIVE_INFINITY : limits[bin];
  }

  /** Where the interval after this one begins; infinity if nothing is above. */
  double limit() {
    return bin + 1 < limits.length ? limits[bin + 1] : Double.POSITIVE_INFINITY;
  }

  /** Whether a value is in the interval. */
  boolean isIn(double value) {
    return (bin < 0 || value >= limits[bin])
        && (bin + 1 >= limits.length || value < limits[bin + 1]);
  }

  /** Goes to the interval of a value, if it is a number. */
  boolean find(double value) {
    if (isIn(value)) {
      return true;
    }
    int old = bin;
    bin = value < limits[Math.max(0, bin)] ? bin - 1 : bin + 1;
    if (bin < -1 || bin >= limits.length || !isIn(value)) {
      bin = old;
      search(value);
    }
    return !Double.isNaN(value);
  }

  private void search(double value) {
    int low = -1;
    int high = limits.length;
    while (high - low > 1) {
      int middle = (low + high) >>> 1;
      if (value >= limits[middle]) {
        low = middle;
      } else {
        high = middle;
      }
    }
    bin = low;
  }
}
