package dev.scalesweep.cli;

import dev.scalesweep.fit.Estimate;
import dev.scalesweep.fit.LevelIntervals;
import java.util.function.DoubleFunction;

/** How sure a number is, for people: the widest of its percentile intervals. */
final class EstimateText {
  private EstimateText() {}

  /** Such as {@code 0.3182 to 0.3721 (95%)}. */
  static String interval(Estimate estimate, DoubleFunction<String> number) {
    LevelIntervals widest = estimate.intervals().getFirst();
    for (LevelIntervals intervals : estimate.intervals()) {
      widest = intervals.level() > widest.level() ? intervals : widest;
    }
    return number.apply(widest.percentile().lower())
        + " to "
        + number.apply(widest.percentile().upper())
        + " ("
        + PeopleNumber.shortest(widest.level(), 3)
        + "%)";
  }
}
