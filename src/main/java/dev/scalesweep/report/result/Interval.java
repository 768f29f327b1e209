package dev.scalesweep.report.result;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Between which ends a number lies.
 *
 * @param level in percent
 * @param lower the lower end; minus infinity where it is open
 * @param upper the upper end; infinity where it is open
 * @param kind how it was found: {@code percentile} of the draws, {@code sandwich}, …
 */
public record Interval(double level, double lower, double upper, String kind) {
  private static final String PERCENTILE = "percentile";

  /**
   * The widest interval of an estimate: of the draws where there are any, and else of the sandwich.
   *
   * @param estimate what {@code fit.json} says of a number
   */
  public static Optional<Interval> of(Part estimate) {
    return estimate.entries("intervals").entrySet().stream()
        .max(Comparator.comparingDouble(it -> Double.parseDouble(it.getKey())))
        .flatMap(it ->
            Stream.of(PERCENTILE, "sandwich")
                .flatMap(kind -> of(it.getKey(), it.getValue(), kind).stream())
                .findFirst());
  }

  private static Optional<Interval> of(String level, Part kinds, String kind) {
    double[] ends = kinds.numbers(kind);
    return ends.length == 2
        ? Optional.of(new Interval(Double.parseDouble(level), ends[0], ends[1], kind))
        : Optional.empty();
  }

  /**
   * The interval that so many percent of draws lie in, as many below it as above.
   *
   * @param draws some of them not finite, which count as failed. Not modified.
   */
  public static Optional<Interval> ofDraws(double level, double[] draws) {
    double[] sorted = Arrays.stream(draws).filter(Double::isFinite).sorted().toArray();
    if (sorted.length < 2) {
      return Optional.empty();
    }
    double tail = (1 - level / 100) / 2;
    return Optional.of(
        new Interval(level, quantile(sorted, tail), quantile(sorted, 1 - tail), PERCENTILE));
  }

  /** Linear between the draws: type 7 of Hyndman and Fan, The American Statistician 50 (1996). */
  private static double quantile(double[] sorted, double share) {
    double place = share * (sorted.length - 1);
    int below = Math.min((int) place, sorted.length - 2);
    return sorted[below] + (place - below) * (sorted[below + 1] - sorted[below]);
  }
}
