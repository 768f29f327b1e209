package dev.scalesweep.cli;

import dev.scalesweep.fit.Estimate;
import dev.scalesweep.fit.Interval;
import dev.scalesweep.fit.LevelIntervals;
import dev.scalesweep.identify.SandwichEstimate;
import dev.scalesweep.report.PeopleNumber;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;

/**
 * How sure a number is, for people: the widest percentile interval of the bootstrap, or where there
 * is none the widest interval of the sandwich.
 */
final class EstimateText {
  private EstimateText() {}

  /** Such as {@code 0.3182 to 0.3721 (95%)} or {@code 0.3198 to 0.3748 (95%, sandwich)}. */
  static Optional<String> interval(
      Optional<Estimate> estimate,
      Optional<SandwichEstimate> sandwich,
      List<Double> levels,
      DoubleFunction<String> number) {
    return estimate
        .map(it -> interval(it, number))
        .or(() -> sandwich.map(it -> interval(it, levels, number)));
  }

  /** Such as {@code 0.3182 to 0.3721 (95%)}. */
  static String interval(Estimate estimate, DoubleFunction<String> number) {
    LevelIntervals widest =
        estimate.intervals().stream()
            .max(Comparator.comparingDouble(LevelIntervals::level))
            .orElseThrow();
    return interval(widest.percentile(), widest.level(), "", number);
  }

  private static String interval(
      SandwichEstimate estimate, List<Double> levels, DoubleFunction<String> number) {
    int widest = widest(levels);
    return interval(estimate.intervals().get(widest), levels.get(widest), ", sandwich", number);
  }

  /** The index of the highest level. */
  static int widest(List<Double> levels) {
    return IntStream.range(0, levels.size())
        .boxed()
        .max(Comparator.comparingDouble(levels::get))
        .orElseThrow();
  }

  /** An interval with its level and a remark. */
  static String interval(
      Interval interval, double level, String remark, DoubleFunction<String> number) {
    return number.apply(interval.lower())
        + " to "
        + number.apply(interval.upper())
        + " ("
        + PeopleNumber.shortest(level, 3)
        + "%"
        + remark
        + ")";
  }
}
