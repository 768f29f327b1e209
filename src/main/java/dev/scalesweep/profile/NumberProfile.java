package dev.scalesweep.profile;

import dev.scalesweep.fit.Fit;
import dev.scalesweep.fit.Measure;
import dev.scalesweep.fit.Slice;
import dev.scalesweep.fit.SliceFitter;
import dev.scalesweep.fit.SliceMinimum;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The profile of one number in the making: two sides, which know nothing of one another. */
final class NumberProfile {
  private static final int[] DIRECTIONS = {-1, 1};

  private final String name;
  private final Measure measure;
  private final Cut cut;
  private final List<Double> levels;
  private final SliceMinimum centre;
  private final List<Side> sides = new ArrayList<>();
  private String reason = "";

  /**
   * @param fit the full fit
   * @param levels of the intervals, in percent
   */
  NumberProfile(String name, Measure measure, Fit fit, Cut cut, List<Double> levels) {
    this.name = name;
    this.measure = measure;
    this.cut = cut;
    this.levels = levels;
    this.centre =
        new SliceMinimum(measure.at(fit.point()).value(), fit.point(), fit.value(), fit.ending());
  }

  /**
   * The work there is to do, in parts that can be done at once.
   *
   * @param scales the natural size of a change of each coordinate. Not modified.
   * @param starts of each fit besides the nearest solutions. Neither modified nor copied.
   */
  List<Side> sides(SliceFitter fitter, double[] scales, double[][] starts) {
    Optional<Slice> slice = Pivot.slice(measure, centre.point(), scales);
    if (cut instanceof Cut.None none) {
      reason = none.reason();
    } else if (Double.isNaN(centre.level())) {
      reason = "the full fit has no such number";
    } else if (slice.isEmpty()) {
      reason = "nothing that the fit moves changes it";
    } else {
      double[] cuts = levels.stream().mapToDouble(cut::rise).toArray();
      for (int direction : DIRECTIONS) {
        Curve curve = new Curve(fitter, slice.get(), centre, starts);
        sides.add(new Side(curve, direction, cuts));
      }
    }
    return sides;
  }

  /** What came of the sides, when all have been followed. */
  Profile profile() {
    List<ProfileInterval> intervals =
        IntStream.range(0, levels.size()).mapToObj(this::interval).toList();
    List<SliceMinimum> points = points();
    return new Profile(name, measure, cut, intervals, points, notes(intervals, points));
  }

  private ProfileInterval interval(int index) {
    double level = levels.get(index);
    return new ProfileInterval(level, cut.rise(level), end(0, index), end(1, index));
  }

  private ProfileEnd end(int side, int index) {
    return sides.isEmpty() ? ProfileEnd.open(reason) : sides.get(side).end(index);
  }

  private List<SliceMinimum> points() {
    List<SliceMinimum> points = new ArrayList<>();
    if (!sides.isEmpty()) {
      points.addAll(sides.getFirst().points());
      points.add(centre);
      points.addAll(sides.getLast().points());
    }
    return points;
  }

  private List<String> notes(List<ProfileInterval> intervals, List<SliceMinimum> points) {
    ProfileNotes notes = new ProfileNotes(measure, centre, points);
    return Stream.concat(
            Stream.of(notes.missed(), notes.unconverged()), intervals.stream().map(notes::gap))
        .flatMap(Optional::stream)
        .toList();
  }
}
