package dev.scalesweep.profile;

import dev.scalesweep.fit.Measure;
import dev.scalesweep.fit.SliceMinimum;
import dev.scalesweep.input.Wording;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What is to be known about a curve besides its intervals. */
final class ProfileNotes {
  /** A fit is better than the full fit if it is by this share of the objective. */
  private static final double BETTER = 1e-9;

  private final Measure measure;
  private final SliceMinimum centre;
  private final List<SliceMinimum> points;

  /**
   * @param centre the full fit
   * @param points of the curve
   */
  ProfileNotes(Measure measure, SliceMinimum centre, List<SliceMinimum> points) {
    this.measure = measure;
    this.centre = centre;
    this.points = points;
  }

  /** That the full fit is not the best. */
  Optional<String> missed() {
    return points.stream()
        .min(Comparator.comparingDouble(SliceMinimum::objective))
        .filter(it -> it.objective() < centre.objective() * (1 - BETTER))
        .map(it ->
            "the full fit has missed the best minimum: the objective is "
                + Wording.number(it.objective())
                + at(it));
  }

  /** That fits have not converged. */
  Optional<String> unconverged() {
    List<SliceMinimum> failed = points.stream().filter(it -> !it.ending().isConverged()).toList();
    return failed.stream()
        .findFirst()
        .map(first ->
            failed.size()
                + " of "
                + points.size()
                + " fits did not converge, the first with "
                + first.ending().label()
                + at(first));
  }

  /** That an interval is not all inside the cut. */
  Optional<String> gap(ProfileInterval interval) {
    double most = centre.objective() + interval.rise();
    return points.stream()
        .filter(it -> it.objective() > most && isInside(interval, measure.natural(it.level())))
        .findFirst()
        .map(it ->
            "the interval of "
                + Wording.number(interval.level())
                + "% has a gap: the objective is above the cut"
                + at(it));
  }

  private static boolean isInside(ProfileInterval interval, double value) {
    return !(value <= interval.lower().value()) && !(value >= interval.upper().value());
  }

  private String at(SliceMinimum point) {
    return " at " + Wording.number(measure.natural(point.level()));
  }
}
