package dev.scalesweep.profile;

import dev.scalesweep.fit.Measure;
import dev.scalesweep.fit.SliceMinimum;
import java.util.List;

/**
 * The profile of a number of interest.
 *
 * @param name such as {@code alpha} or {@code N_opt(1e24)}
 * @param measure the number
 * @param cut of the intervals
 * @param intervals one for each level that was asked for
 * @param points the curve, by growing value: where the number is held, and the least objective
 *     there; the full fit is one of them
 * @param notes what is to be known about the curve
 */
public record Profile(
    String name,
    Measure measure,
    Cut cut,
    List<ProfileInterval> intervals,
    List<SliceMinimum> points,
    List<String> notes) {
  /** With copies of the lists. */
  public Profile {
    intervals = List.copyOf(intervals);
    points = List.copyOf(points);
    notes = List.copyOf(notes);
  }

  /**
   * What is said where the runs do not determine the parameters: of a decision nothing, since it is
   * an extrapolation.
   */
  public Profile withheld() {
    if (!(measure instanceof DecisionMeasure)) {
      return this;
    }
    ProfileEnd open = ProfileEnd.open("the fit is not identifiable");
    return new Profile(
        name,
        measure,
        cut,
        intervals.stream()
            .map(it -> new ProfileInterval(it.level(), it.rise(), open, open))
            .toList(),
        List.of(),
        List.of());
  }
}
