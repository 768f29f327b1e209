package dev.scalesweep.kernels.surface;

import dev.scalesweep.backend.Precision;

/**
 * The numbers of a precision, and how far a cell may be off in units of its {@link ErrorScale}: k ·
 * eps, with eps half the distance from 1 to the next number, which is the error of one rounding,
 * and k = 8. OpenCL lets exp and log be wrong by three units in the last place, or six roundings,
 * and the reference is wrong by up to one unit, or two.
 *
 * @param unit k · eps
 * @param smallest the smallest normal number: what is below may be zero
 * @param largest the largest finite number
 */
record Arithmetic(double unit, double smallest, double largest) {
  private static final double FACTOR = 8;

  static Arithmetic of(Precision precision) {
    return switch (precision) {
      case FLOAT64 -> new Arithmetic(FACTOR * 0x1p-53, Double.MIN_NORMAL, Double.MAX_VALUE);
      case FLOAT32 -> new Arithmetic(FACTOR * 0x1p-24, Float.MIN_NORMAL, Float.MAX_VALUE);
    };
  }
}
