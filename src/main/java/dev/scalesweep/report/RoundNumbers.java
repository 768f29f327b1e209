package dev.scalesweep.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Round numbers for ticks and for the levels of contours. */
final class RoundNumbers {
  private static final List<BigDecimal> STEPS = numbers("5", "2.5", "2", "1");

  private static final List<BigDecimal> POWERS = numbers("1");
  private static final List<BigDecimal> DIGITS =
      numbers("1", "2", "3", "4", "5", "6", "7", "8", "9");
  private static final int MOST_DECADES_WITH_DIGITS = 12;

  /** What powers of ten are multiplied by on a logarithmic scale, the coarsest choice first. */
  private static final List<List<BigDecimal>> MANTISSAS =
      List.of(
          POWERS,
          numbers("1", "3"),
          numbers("1", "2", "5"),
          numbers("1", "1.5", "2", "3", "5", "7"));

  /** Keeps a bound in the window that rounding has pushed out. */
  private static final double SLACK = 1e-9;

  /** Windows narrower than this, relative to their values, are taken as one value. */
  private static final double NARROW = 1e-12;

  private RoundNumbers() {}

  private static List<BigDecimal> numbers(String... texts) {
    return Stream.of(texts).map(BigDecimal::new).toList();
  }

  /**
   * The roundest numbers of a window, ascending: at least {@code enough}, and hardly more than
   * twice as many.
   *
   * @return none if the window is too narrow to divide
   */
  static List<BigDecimal> within(Window window, int enough) {
    double low = window.least();
    double high = window.greatest();
    if (high - low <= NARROW * Math.max(Math.abs(low), Math.abs(high))) {
      return List.of();
    }
    return window.scale() == Scale.LOG ? logarithmic(low, high, enough) : linear(low, high, enough);
  }

  /** Numbers for small ticks between those of {@link #within}; none on a linear scale. */
  static List<BigDecimal> between(Window window) {
    if (window.scale() == Scale.LINEAR) {
      return List.of();
    }
    boolean many = window.end() - window.start() > MOST_DECADES_WITH_DIGITS;
    return decimals(window.least(), window.greatest(), many ? POWERS : DIGITS, 1);
  }

  private static List<BigDecimal> logarithmic(double low, double high, int enough) {
    int powers = 1 + (int) (Math.log10(high) - Math.log10(low));
    int every = Math.ceilDiv(powers, 2 * enough);
    for (List<BigDecimal> mantissas : MANTISSAS) {
      List<BigDecimal> found = decimals(low, high, mantissas, every);
      if (found.size() >= enough) {
        return found;
      }
    }
    return linear(low, high, enough);
  }

  /** The numbers mantissa · 10^k of the window, for every k that {@code every} divides. */
  private static List<BigDecimal> decimals(
      double low, double high, List<BigDecimal> mantissas, int every) {
    List<BigDecimal> found = new ArrayList<>();
    int last = (int) Math.floor(Math.log10(high) + SLACK);
    for (int power = (int) Math.floor(Math.log10(low)); power <= last; power++) {
      for (BigDecimal mantissa : mantissas) {
        BigDecimal number = mantissa.scaleByPowerOfTen(power);
        double value = number.doubleValue();
        boolean inside = value >= low * (1 - SLACK) && value <= high * (1 + SLACK);
        if (inside && power % every == 0) {
          found.add(number);
        }
      }
    }
    return found;
  }

  private static List<BigDecimal> linear(double low, double high, int enough) {
    for (int power = (int) Math.ceil(Math.log10(high - low)); ; power--) {
      for (BigDecimal step : STEPS) {
        List<BigDecimal> found = multiples(step.scaleByPowerOfTen(power), low, high);
        if (found.size() >= enough) {
          return found;
        }
      }
    }
  }

  private static List<BigDecimal> multiples(BigDecimal step, double low, double high) {
    double length = step.doubleValue();
    List<BigDecimal> found = new ArrayList<>();
    long last = (long) Math.floor(high / length + SLACK);
    for (long k = (long) Math.ceil(low / length - SLACK); k <= last; k++) {
      found.add(step.multiply(BigDecimal.valueOf(k)));
    }
    return found;
  }
}
