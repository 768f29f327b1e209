package dev.scalesweep.expr.kernel;

import dev.scalesweep.expr.graph.Operation;
import java.util.List;

/**
 * The engine's own exponential and logarithm, made of add, multiply, fused multiply-add and shifts
 * of bits: one definition that is written out for every backend, so that all give the same bits,
 * interpreted or compiled. The JDK's vector functions do not: they change with the compilation.
 *
 * <p>What is smaller than the smallest normal number, 2.2e-308, counts as zero: exp is zero below
 * -708, and the logarithm of such a number is that of zero. Nothing in a scaling law is that small,
 * and to tell such numbers apart would cost every evaluation a tenth.
 *
 * <p>Largest errors seen against 113-bit arithmetic, over 25 million arguments of the whole range
 * for each: 1.04 ulp for the exponential, 0.84 ulp for the logarithm. Of the exponential's, one
 * half comes from the last addition and, where the mantissa of the result is below 1, a quarter
 * each from rounding the reduced argument and the tail. Coefficients: relative minimax (Remez
 * exchange in 60 digits) over the reduced range, then rounded to double.
 */
final class Elementary {
  private static final double LOG2_E = 0x1.71547652b82fep+0;

  /** The leading 32 bits of log 2, so that its product with an exponent is exact. */
  private static final double LN2_HIGH = 0x1.62e42feep-1;

  private static final double LN2_LOW = 0x1.a39ef35793c76p-33;

  /** Adding this rounds to an integer, which then stands in the lowest bits. */
  private static final double ROUNDER = 0x1.8p52;

  private static final int EXPONENT_BIAS = 1023;
  private static final int MANTISSA_BITS = 52;
  private static final long MANTISSA_MASK = (1L << MANTISSA_BITS) - 1;

  /** From here on, exp is infinite: the first double above 1024 log 2. */
  private static final double EXP_INFINITE = 0x1.62e42fefa39f0p+9;

  /** Below, exp is zero. */
  private static final double EXP_SMALLEST = -708;

  /** (exp(r) - 1 - r) / r^2 on |r| <= log(2)/2, relative error of exp 3.4e-18. */
  private static final double[] EXP_COEFFICIENTS = {
    0x1.000000000000bp-1,
    0x1.5555555555561p-3,
    0x1.5555555550031p-5,
    0x1.111111110d642p-7,
    0x1.6c16c185a727cp-10,
    0x1.a01a01badf08fp-13,
    0x1.a01996942f406p-16,
    0x1.71dddfd3d8a6bp-19,
    0x1.28b048b3b7b5ep-22,
    0x1.af857a09f6548p-26
  };

  /** The bits of sqrt(1/2): the reduced argument of log lies in [sqrt(1/2), sqrt(2)). */
  private static final long SQRT_HALF_BITS = 0x3fe6a09e667f3bcdL;

  private static final long ONE_BITS = 0x3ff0000000000000L;

  /** These bits above an integer below 2^52 make the double 2^52 plus that integer. */
  private static final long TWO_TO_52_BITS = 0x4330000000000000L;

  private static final double TWO_TO_52 = 0x1p52;

  /** (log((1+s)/(1-s)) - 2s) / s^3 in z = s^2 up to 0.02944, relative error of log 1.3e-18. */
  private static final double[] LOG_COEFFICIENTS = {
    0x1.5555555555592p-1,
    0x1.999999997fd7fp-2,
    0x1.24924941f4a21p-2,
    0x1.c71c52064822ap-3,
    0x1.74663f96359c0p-3,
    0x1.39a1a813a2210p-3,
    0x1.2f062a0e50edep-3
  };

  private final Code code;
  private final Dialect dialect;

  Elementary(Code code, Dialect dialect) {
    this.code = code;
    this.dialect = dialect;
  }

  /**
   * exp(x) = 2^n exp(r), with n the integer nearest to x / log 2. The lowest twelve bits of what is
   * rounded are those of n, so n is added to the exponent of exp(r) by a shift and an addition.
   */
  String exp(String x) {
    String rounded = multiplyAdd(x, number(LOG2_E), number(ROUNDER));
    String n = subtract(rounded, number(ROUNDER));
    String r = multiplyAdd(n, number(-LN2_HIGH), x);
    r = multiplyAdd(n, number(-LN2_LOW), r);
    String tail = multiplyAdd(multiply(r, r), polynomial(EXP_COEFFICIENTS, r), r);
    String bits = code.bits(dialect.bits(add(tail, number(1))));
    String exponent = code.bits(dialect.shiftLeft(code.bits(dialect.bits(rounded)), MANTISSA_BITS));
    String power = code.value(dialect.value(code.bits(dialect.plus(bits, exponent))));
    String infinite = add(x, number(Double.POSITIVE_INFINITY));
    String upper = ifLess(x, number(EXP_INFINITE), power, infinite);
    return ifLess(x, number(EXP_SMALLEST), number(0), upper);
  }

  /**
   * log(x) = k log 2 + log(m) with m = (1+s)/(1-s) in [sqrt(1/2), sqrt(2)), summed as in fdlibm's
   * e_log.c: f - (f^2/2 - (s (f^2/2 + R) + k low)) + k high.
   */
  String log(String x) {
    String bits = code.bits(dialect.bits(x));
    bits = code.bits(dialect.plus(bits, ONE_BITS - SQRT_HALF_BITS));
    String k = exponent(bits);
    String f = subtract(reduced(bits), number(1));
    String s = apply(Operation.DIVIDE, f, add(f, number(2)));
    String z = multiply(s, s);
    String rest = multiply(z, polynomial(LOG_COEFFICIENTS, z));
    String halfSquare = multiply(multiply(f, number(0.5)), f);
    String correction = multiply(k, number(LN2_LOW));
    correction = multiplyAdd(s, add(halfSquare, rest), correction);
    String small = subtract(subtract(halfSquare, correction), f);
    String logarithm = subtract(multiply(k, number(LN2_HIGH)), small);
    return withSpecialValues(x, logarithm);
  }

  private String exponent(String bits) {
    String field = code.bits(dialect.shiftRight(bits, MANTISSA_BITS));
    String number = code.bits(dialect.or(field, TWO_TO_52_BITS));
    return subtract(code.value(dialect.value(number)), number(TWO_TO_52 + EXPONENT_BIAS));
  }

  private String reduced(String bits) {
    String mantissa = code.bits(dialect.and(bits, MANTISSA_MASK));
    return code.value(dialect.value(code.bits(dialect.plus(mantissa, SQRT_HALF_BITS))));
  }

  /** Infinity and NaN as they are, -infinity at zero, NaN below it. */
  private String withSpecialValues(String x, String logarithm) {
    String finite = ifLess(x, number(Double.POSITIVE_INFINITY), logarithm, x);
    String atMostZero = ifLess(x, number(0), number(Double.NaN), number(Double.NEGATIVE_INFINITY));
    return ifLess(x, number(Double.MIN_NORMAL), atMostZero, finite);
  }

  /** Horner's scheme. */
  private String polynomial(double[] coefficients, String x) {
    String value = number(coefficients[coefficients.length - 1]);
    for (int i = coefficients.length - 2; i >= 0; i--) {
      value = multiplyAdd(value, x, number(coefficients[i]));
    }
    return value;
  }

  private String number(double number) {
    return dialect.literal(number);
  }

  private String add(String left, String right) {
    return apply(Operation.ADD, left, right);
  }

  private String subtract(String left, String right) {
    return apply(Operation.SUBTRACT, left, right);
  }

  private String multiply(String left, String right) {
    return apply(Operation.MULTIPLY, left, right);
  }

  private String multiplyAdd(String first, String second, String third) {
    return apply(Operation.MULTIPLY_ADD, first, second, third);
  }

  private String ifLess(String left, String right, String then, String otherwise) {
    return apply(Operation.IF_LESS, left, right, then, otherwise);
  }

  private String apply(Operation operation, String... operands) {
    return code.value(dialect.apply(operation, List.of(operands)));
  }
}
