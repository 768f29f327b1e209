package dev.scalesweep.profile;

import dev.scalesweep.fit.Measure;
import dev.scalesweep.input.Wording;

/**
 * Follows a curve from the full fit to one side, by steps that grow with what is still missing,
 * until the objective has risen beyond a cut, or there is no way on.
 */
final class Walk {
  /** The first step, and where to give up, in spacings of the start grid. */
  private static final double FIRST = 0.01;

  private static final double FARTHEST = 100;

  /** By how much the distance from the full fit grows in a step. */
  private static final double LEAST_GROWTH = 1.5;

  private static final double MOST_GROWTH = 10;

  /** The next step aims so much beyond where a parabola reaches the cut. */
  private static final double MARGIN = 1.2;

  private static final int BISECTIONS = 25;

  private final Curve curve;
  private final int direction;
  private final double cut;
  private final double spacing;

  /**
   * @param direction 1 towards greater values, -1 towards smaller ones
   * @param cut the rise of the objective to go beyond
   */
  Walk(Curve curve, int direction, double cut) {
    this.curve = curve;
    this.direction = direction;
    this.cut = cut;
    this.spacing = curve.slice().spacing(curve.centre().point());
  }

  /**
   * Sees to it that the walk does not end before a value at which a minimum of the full fit lies,
   * if that is below the cut.
   */
  void include(double level) {
    boolean isAhead = distance(level) > distance(curve.outermost());
    if (isAhead && distance(level) < FARTHEST * spacing && curve.rise(level) >= cut) {
      curve.forget(level);
    }
  }

  /** Negative on the other side. */
  private double distance(double level) {
    return direction * (level - curve.centre().level());
  }

  /**
   * Follows the curve.
   *
   * @return why it ends below the cut; empty if it does not
   */
  String follow() {
    while (isBelow()) {
      double from = curve.outermost();
      double next = next(from);
      if (next == from) {
        return "the bound " + natural(next) + " is reached";
      }
      if (distance(next) > FARTHEST * spacing) {
        return "the objective stays below the cut as far as " + natural(from);
      }
      if (!curve.at(next).isFound()) {
        return approach(next);
      }
    }
    return "";
  }

  private boolean isBelow() {
    return curve.rise(curve.outermost()) < cut;
  }

  private double next(double from) {
    double rise = curve.rise(from);
    double growth = rise > 0 ? MARGIN * Math.sqrt(cut / rise) : MOST_GROWTH;
    double distance =
        Math.max(FIRST * spacing, distance(from) * Math.clamp(growth, LEAST_GROWTH, MOST_GROWTH));
    return within(curve.centre().level() + direction * distance);
  }

  /** The nearest value that there can be. */
  double within(double level) {
    Measure measure = curve.slice().measure();
    return Math.clamp(level, measure.lowest(), measure.highest());
  }

  /** Comes as near as it can to a value that there is no fit for. */
  private String approach(double unreachable) {
    double beyond = unreachable;
    for (int i = 0; i < BISECTIONS && isBelow(); i++) {
      double middle = curve.outermost() + (beyond - curve.outermost()) / 2;
      beyond = curve.at(middle).isFound() ? beyond : middle;
    }
    return isBelow() ? "there is no fit with a value beyond " + natural(curve.outermost()) : "";
  }

  private String natural(double level) {
    return Wording.number(curve.slice().measure().natural(level));
  }
}
