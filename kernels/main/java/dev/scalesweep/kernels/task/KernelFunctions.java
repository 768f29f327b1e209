package dev.scalesweep.kernels.task;

/**
 * The exponential and the logarithm of kernels whose language has them in single precision alone,
 * such as PTX: made of add, multiply, divide and compare. They are those of the processor, with its
 * coefficients, but for the shifts of bits and the fused multiply-add, which not every compiler of
 * kernels has; so they are within 2 units in the last place. What is smaller than the smallest
 * normal number counts as zero.
 */
public final class KernelFunctions {
  private static final double LOG2_E = 0x1.71547652b82fep+0;

  /** The leading 32 bits of log 2, so that its product with an exponent is exact. */
  private static final double LN2_HIGH = 0x1.62e42feep-1;

  private static final double LN2_LOW = 0x1.a39ef35793c76p-33;

  /** Adding and subtracting this rounds to an integer. */
  private static final double ROUNDER = 0x1.8p52;

  /** From here on, exp is infinite: the first double above 1024 log 2. */
  private static final double EXP_INFINITE = 0x1.62e42fefa39f0p+9;

  /** Below, exp is zero. */
  private static final double EXP_SMALLEST = -708;

  /** So large that its square is infinite. */
  private static final double LARGE = 0x1p1000;

  private static final double SQRT_2 = 0x1.6a09e667f3bcdp+0;

  private KernelFunctions() {}

  /** exp(x) = 2^n exp(r), with n the integer nearest to x / log 2. */
  public static double exp(double x) {
    final double n = x * LOG2_E + ROUNDER - ROUNDER;
    final double r = x - n * LN2_HIGH - n * LN2_LOW;
    final double finite = scaled(1.0 + (r * r * expTail(r) + r), n);
    final double upper = x < EXP_INFINITE ? finite : x * LARGE * LARGE;
    return x < EXP_SMALLEST ? 0.0 : upper;
  }

  /** (exp(r) - 1 - r) / r^2 on |r| at most log(2)/2. */
  private static double expTail(double r) {
    double tail = 0x1.af857a09f6548p-26;
    tail = tail * r + 0x1.28b048b3b7b5ep-22;
    tail = tail * r + 0x1.71dddfd3d8a6bp-19;
    tail = tail * r + 0x1.a01996942f406p-16;
    tail = tail * r + 0x1.a01a01badf08fp-13;
    tail = tail * r + 0x1.6c16c185a727cp-10;
    tail = tail * r + 0x1.111111110d642p-7;
    tail = tail * r + 0x1.5555555550031p-5;
    tail = tail * r + 0x1.5555555555561p-3;
    return tail * r + 0x1.000000000000bp-1;
  }

  /** A value times 2^n, n an integer from -1022 to 1024: twice times the root of the power. */
  private static double scaled(double value, double n) {
    final double size = n < 0.0 ? -n : n;
    int left = (int) (size * 0.5);
    final double odd = size - 2.0 * left;
    final double base = n < 0.0 ? 0.5 : 2.0;
    double factor = base;
    double root = 1.0;
    for (int i = 0; i < 10; i++) {
      final int half = left / 2;
      root = left - 2 * half > 0 ? root * factor : root;
      factor = factor * factor;
      left = half;
    }
    return value * root * root * (odd > 0.5 ? base : 1.0);
  }

  /**
   * log(x) = k log 2 + log(m) with m = (1+s)/(1-s) from sqrt(1/2) to sqrt(2), summed as in fdlibm's
   * e_log.c.
   */
  public static double log(double x) {
    double m = x < 1.0 ? x * 0x1p1022 : x;
    double k = x < 1.0 ? -1022.0 : 0.0;
    k = m < 0x1p512 ? k : k + 512.0;
    m = m < 0x1p512 ? m : m * 0x1p-512;
    k = m < 0x1p256 ? k : k + 256.0;
    m = m < 0x1p256 ? m : m * 0x1p-256;
    k = m < 0x1p128 ? k : k + 128.0;
    m = m < 0x1p128 ? m : m * 0x1p-128;
    k = m < 0x1p64 ? k : k + 64.0;
    m = m < 0x1p64 ? m : m * 0x1p-64;
    k = m < 0x1p32 ? k : k + 32.0;
    m = m < 0x1p32 ? m : m * 0x1p-32;
    k = m < 0x1p16 ? k : k + 16.0;
    m = m < 0x1p16 ? m : m * 0x1p-16;
    k = m < 0x1p8 ? k : k + 8.0;
    m = m < 0x1p8 ? m : m * 0x1p-8;
    k = m < 0x1p4 ? k : k + 4.0;
    m = m < 0x1p4 ? m : m * 0x1p-4;
    k = m < 0x1p2 ? k : k + 2.0;
    m = m < 0x1p2 ? m : m * 0x1p-2;
    k = m < 0x1p1 ? k : k + 1.0;
    m = m < 0x1p1 ? m : m * 0x1p-1;
    k = m < SQRT_2 ? k : k + 1.0;
    m = m < SQRT_2 ? m : m * 0.5;
    final double logarithm = sum(m - 1.0, k);
    // Not of infinity and NaN, of which it is NaN.
    final double zero = x * 0.0;
    final double finite = zero != 0.0 ? x : logarithm;
    final double atMostZero = x < 0.0 ? zero / 0.0 : (x - 1.0) * LARGE * LARGE;
    return x < Double.MIN_NORMAL ? atMostZero : finite;
  }

  private static double sum(double f, double k) {
    final double s = f / (f + 2.0);
    final double z = s * s;
    double rest = 0x1.2f062a0e50edep-3;
    rest = rest * z + 0x1.39a1a813a2210p-3;
    rest = rest * z + 0x1.74663f96359c0p-3;
    rest = rest * z + 0x1.c71c52064822ap-3;
    rest = rest * z + 0x1.24924941f4a21p-2;
    rest = rest * z + 0x1.999999997fd7fp-2;
    rest = rest * z + 0x1.5555555555592p-1;
    final double halfSquare = 0.5 * f * f;
    final double correction = s * (halfSquare + z * rest) + k * LN2_LOW;
    return k * LN2_HIGH - (halfSquare - correction - f);
  }
}
