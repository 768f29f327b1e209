package dev.scalesweep.simulate;

/** How values lie between two ends. */
public enum Spacing {
  /** Evenly in the logarithm; both ends are positive. */
  LOG {
    @Override
    double between(double from, double to, double share) {
      return StrictMath.pow(from, 1 - share) * StrictMath.pow(to, share);
    }
  },
  /** Evenly. */
  LINEAR {
    @Override
    double between(double from, double to, double share) {
      return from * (1 - share) + to * share;
    }
  };

  /** The value at a share of the way, exactly {@code from} at 0 and {@code to} at 1. */
  abstract double between(double from, double to, double share);
}
