package dev.scalesweep.report;

/** How an axis maps its values to positions along it. */
public enum Scale {
  /** A value's position is the value itself. */
  LINEAR {
    @Override
    public double position(double value) {
      return value;
    }

    @Override
    double value(double position) {
      return position;
    }
  },

  /** A value's position is its logarithm to base 10; values are above zero. */
  LOG {
    @Override
    public double position(double value) {
      return Math.log10(value);
    }

    @Override
    double value(double position) {
      return Math.pow(10, position);
    }
  };

  private static final double SLACK = 1e-6;

  /** Logarithmic if that spaces ascending values more evenly. */
  public static Scale of(double[] values) {
    double first = values[0];
    double last = values[values.length - 1];
    double middle = values[values.length / 2];
    return first > 0 && middle < (first + last) / 2 * (1 - SLACK) ? LOG : LINEAR;
  }

  /**
   * The position of a value along the axis.
   *
   * @return not finite where the scale has no place for the value
   */
  public abstract double position(double value);

  /** The value at a position: the inverse of {@link #position}. */
  abstract double value(double position);
}
