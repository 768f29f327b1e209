package dev.scalesweep.profile;

import dev.scalesweep.fit.SliceMinimum;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;

/** One side of a profile: the ends of the intervals there, and points to draw the curve by. */
final class Side {
  /** So many points are spread evenly from the full fit to the end, and so many go beyond it. */
  private static final int POINTS = 10;

  private static final int POINTS_BEYOND = 2;

  private static final int MOST_EVALUATIONS = 100;
  private static final int SOLVER_ORDER = 3;

  /** How closely an end is located, relative to its distance from the full fit. */
  private static final double ACCURACY = 1e-7;

  /** What a value without a fit counts as, in multiples of the cut. */
  private static final double NO_FIT = 100;

  private final Curve curve;
  private final Walk walk;
  private final double[] cuts;
  private final SortedSet<Double> shown = new TreeSet<>();
  private final List<ProfileEnd> ends = new ArrayList<>();

  /**
   * @param curve of this side
   * @param direction 1 towards greater values, -1 towards smaller ones
   * @param cuts the rises of the objective at the ends. Not modified.
   */
  Side(Curve curve, int direction, double[] cuts) {
    this.curve = curve;
    this.walk = new Walk(curve, direction, highest(cuts));
    this.cuts = cuts;
  }

  private static double highest(double[] cuts) {
    return Arrays.stream(cuts).max().orElseThrow();
  }

  /**
   * Follows the curve.
   *
   * @param minima coordinates of minima of the full fit. Not modified.
   */
  void follow(double[][] minima) {
    for (double[] minimum : minima) {
      walk.include(curve.slice().measure().at(minimum).value());
    }
    String reason = walk.follow();
    if (reason.isEmpty()) {
      spread(crossing(highest(cuts)), POINTS + POINTS_BEYOND);
      reason = walk.follow();
    } else {
      curve.known().forEach(it -> shown.add(it.level()));
      spread(curve.outermost(), POINTS);
    }
    for (double cut : cuts) {
      ends.add(end(cut, reason));
    }
  }

  /** Points evenly spaced, so many from the full fit to a value. */
  private void spread(double to, int count) {
    double from = curve.centre().level();
    for (int i = 1; i <= count; i++) {
      double level = walk.within(from + (to - from) * i / POINTS);
      if (curve.at(level).isFound()) {
        shown.add(level);
      }
    }
  }

  /** Where the curve crosses a cut for good, or why it does not. */
  private ProfileEnd end(double cut, String reason) {
    if (curve.rise(curve.outermost()) < cut) {
      return ProfileEnd.open(reason);
    }
    double level = crossing(cut);
    shown.add(level);
    return new ProfileEnd(curve.slice().measure().natural(level), "");
  }

  private double crossing(double cut) {
    List<SliceMinimum> outward = outward();
    int inside = outward.size() - 1;
    while (curve.rise(outward.get(inside).level()) >= cut) {
      inside--;
    }
    double from = outward.get(inside).level();
    double to = outward.get(inside + 1).level();
    double accuracy = ACCURACY * Math.abs(to - curve.centre().level());
    double root =
        new BracketingNthOrderBrentSolver(0, accuracy, 0, SOLVER_ORDER)
            .solve(
                MOST_EVALUATIONS,
                level -> excess(level, cut),
                Math.min(from, to),
                Math.max(from, to));
    return curve.at(root).isFound() ? root : from;
  }

  /** Nearly linear in the value: the curve is nearly a parabola. */
  private double excess(double level, double cut) {
    double rise = Math.min(curve.rise(level) / cut, NO_FIT);
    return Math.signum(rise) * Math.sqrt(Math.abs(rise)) - 1;
  }

  private List<SliceMinimum> outward() {
    List<SliceMinimum> known = curve.known();
    return known.getFirst().level() < curve.centre().level() ? known.reversed() : known;
  }

  /** The end that belongs to a cut, by its index. */
  ProfileEnd end(int cut) {
    return ends.get(cut);
  }

  /** The points to draw the curve by. */
  List<SliceMinimum> points() {
    return shown.stream().map(curve::at).toList();
  }
}
