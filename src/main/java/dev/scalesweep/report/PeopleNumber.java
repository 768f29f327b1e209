package dev.scalesweep.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers for people, rounded; the same in every language of the machine. */
public final class PeopleNumber {
  private static final String[] SUFFIXES = {"", "k", "M", "B", "T"};
  private static final int COUNT_DIGITS = 4;
  private static final int LEAST_PLAIN_POWER = -4;

  private PeopleNumber() {}

  /** Four significant digits and a suffix of the field: {@code 2.790B}, {@code 1.312T}. */
  public static String count(double number) {
    if (!Double.isFinite(number)) {
      return notFinite(number);
    }
    BigDecimal rounded = new BigDecimal(number, new MathContext(COUNT_DIGITS));
    int suffix = Math.max(0, power(rounded) / 3);
    if (suffix >= SUFFIXES.length) {
      return shortest(number, COUNT_DIGITS);
    }
    return digits(rounded.scaleByPowerOfTen(-3 * suffix).doubleValue(), COUNT_DIGITS)
        + SUFFIXES[suffix];
  }

  /** So many significant digits, zeros included: {@code 0.34731050}, {@code 6.4000e13}. */
  public static String digits(double number, int digits) {
    if (!Double.isFinite(number)) {
      return notFinite(number);
    }
    BigDecimal rounded = new BigDecimal(number, new MathContext(digits));
    int power = power(rounded);
    if (LEAST_PLAIN_POWER <= power && power < digits) {
      return rounded.setScale(digits - 1 - power, RoundingMode.UNNECESSARY).toPlainString();
    }
    return mantissa(rounded, power).setScale(digits - 1, RoundingMode.UNNECESSARY).toPlainString()
        + "e"
        + power;
  }

  /** So many digits behind the point: {@code 0.0136}, {@code -1747.2}. */
  public static String decimals(double number, int decimals) {
    return new BigDecimal(number).setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
  }

  /**
   * At most so many significant digits, and no more characters than they need: {@code 1e21}, {@code
   * 5.76e23}, {@code 300}.
   */
  public static String shortest(double number, int digits) {
    if (!Double.isFinite(number)) {
      return notFinite(number);
    }
    BigDecimal rounded = new BigDecimal(number, new MathContext(digits));
    int power = power(rounded);
    if (LEAST_PLAIN_POWER <= power && power < COUNT_DIGITS) {
      return rounded.stripTrailingZeros().toPlainString();
    }
    return mantissa(rounded, power).stripTrailingZeros().toPlainString() + "e" + power;
  }

  private static String notFinite(double number) {
    return Double.isNaN(number) ? "unknown" : number > 0 ? "infinity" : "-infinity";
  }

  private static BigDecimal mantissa(BigDecimal number, int power) {
    return number.scaleByPowerOfTen(-power);
  }

  /** The power of ten of the first digit; 0 for zero. */
  private static int power(BigDecimal number) {
    return number.signum() == 0 ? 0 : number.precision() - number.scale() - 1;
  }
}
