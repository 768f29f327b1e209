package dev.scalesweep.fit;

import org.jspecify.annotations.Nullable;

/**
 * The points of the space of coordinates at which a number of interest has a given value. One
 * coordinate, the pivot, follows from the others; so the objective over the others is one without a
 * constraint.
 *
 * @param measure the number
 * @param value its value
 * @param pivot the index of the coordinate that follows
 * @param scale the natural size of a change of the pivot
 */
public record Slice(Measure measure, double value, int pivot, double scale) {
  private static final int MOST_STEPS = 100;
  private static final int MOST_HALVINGS = 30;
  private static final double LARGEST_STEP = 10;

  /** A point is taken to the slice as closely as rounding lets it; so close it is on it. */
  private static final double CLOSEST = 2e-16;

  private static final double CLOSE = 1e-11;

  /** As close as another way to compute the number may come. */
  private static final double CONTAINED = 1e-9;

  /** The same slice of the number at another value. */
  public Slice at(double other) {
    return new Slice(measure, other, pivot, scale);
  }

  /**
   * By how much a natural change of the pivot moves the number; 0 where it does not, or where there
   * is no number.
   *
   * @param point the coordinates. Not modified.
   */
  public double spacing(double[] point) {
    double[] moved = point.clone();
    double spacing = 0;
    for (double step : new double[] {scale, -scale}) {
      moved[pivot] = point[pivot] + step;
      double change = Math.abs(measure.at(moved).value() - measure.at(point).value());
      spacing = change > spacing ? change : spacing;
    }
    return spacing;
  }

  /**
   * Moves the pivot so that the point is on the slice: by Newton's method, never away from it.
   *
   * @param tracker of the measure
   * @param point the pivot is modified, to NaN where nothing is found
   * @return the measure there
   */
  Measure.Local reach(Measure.Tracker tracker, double[] point) {
    Measure.Local here = tracker.at(point);
    Measure.Local next = nearer(tracker, point, here);
    for (int i = 0; i < MOST_STEPS && next != null; i++) {
      here = next;
      next = nearer(tracker, point, here);
    }
    if (!isWithin(CLOSE, here)) {
      point[pivot] = Double.NaN;
    }
    return here;
  }

  private boolean isWithin(double share, Measure.Local local) {
    return distance(local) <= share * Math.max(1, Math.abs(value));
  }

  /**
   * Whether a point is on the slice.
   *
   * @param point Not modified.
   */
  boolean contains(double[] point) {
    return isWithin(CONTAINED, measure.at(point));
  }

  private double distance(Measure.Local local) {
    return Math.abs(local.value() - value);
  }

  /** One step that brings the point nearer to the slice; null where there is none. */
  private Measure.@Nullable Local nearer(
      Measure.Tracker tracker, double[] point, Measure.Local here) {
    double from = point[pivot];
    double most = LARGEST_STEP * scale;
    double step = Math.clamp((value - here.value()) / here.gradient()[pivot], -most, most);
    for (int i = 0; i < trials(here, step); i++) {
      point[pivot] = from + step;
      Measure.Local there = tracker.at(point);
      if (distance(there) < distance(here)) {
        return there;
      }
      step /= 2;
    }
    point[pivot] = from;
    return null;
  }

  /** How often a step is halved: not where there is none, hardly where there is nothing to gain. */
  private int trials(Measure.Local here, double step) {
    if (Double.isNaN(step) || isWithin(CLOSEST, here)) {
      return 0;
    }
    return isWithin(CLOSE, here) ? 1 : MOST_HALVINGS;
  }

  /**
   * Where the pivot is about to be at another point of the slice.
   *
   * @param from a point of the slice. Not modified.
   * @param local the measure there
   * @param to the coordinates other than the pivot count. Not modified.
   */
  double predicted(double[] from, Measure.Local local, double[] to) {
    double change = 0;
    for (int i = 0; i < to.length; i++) {
      change += i == pivot ? 0 : local.gradient()[i] * (to[i] - from[i]);
    }
    return change == 0 ? from[pivot] : from[pivot] - change / local.gradient()[pivot];
  }

  /**
   * The gradient of the objective on the slice with respect to the coordinates other than the
   * pivot.
   *
   * @param full with respect to all coordinates; may be longer. Not modified.
   * @param local the measure at the point
   * @param reduced Modified.
   */
  void pullBack(double[] full, Measure.Local local, double[] reduced) {
    double share = full[pivot] / local.gradient()[pivot];
    for (int i = 0; i < reduced.length; i++) {
      int coordinate = i < pivot ? i : i + 1;
      double slope = local.gradient()[coordinate];
      // On a bound the number may not depend on the pivot, and then it depends on nothing.
      reduced[i] = slope == 0 ? full[coordinate] : full[coordinate] - share * slope;
    }
  }

  /**
   * The coordinates without the pivot.
   *
   * @param reduced Modified.
   */
  void reduce(double[] full, double[] reduced) {
    System.arraycopy(full, 0, reduced, 0, pivot);
    System.arraycopy(full, pivot + 1, reduced, pivot, reduced.length - pivot);
  }

  /**
   * Sets the coordinates other than the pivot.
   *
   * @param full Modified.
   */
  void expand(double[] reduced, double[] full) {
    System.arraycopy(reduced, 0, full, 0, pivot);
    System.arraycopy(reduced, pivot, full, pivot + 1, reduced.length - pivot);
  }
}
