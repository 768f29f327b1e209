package dev.scalesweep.profile;

import dev.scalesweep.fit.Slice;
import dev.scalesweep.fit.SliceFitter;
import dev.scalesweep.fit.SliceMinimum;
import dev.scalesweep.fit.Starts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The least objective over the values of a number of interest. At each value the other coordinates
 * are found anew from several starts: the solutions at the two nearest values, the minima of the
 * full fit, and some of its starts; so that a second basin is seen. A curve goes to one side of the
 * full fit and belongs to one thread.
 */
final class Curve {
  private final SliceFitter fitter;
  private final Slice slice;
  private final double[][] starts;
  private final SliceMinimum centre;
  private final TreeMap<Double, SliceMinimum> known = new TreeMap<>();

  /**
   * @param slice at any value
   * @param centre the full fit
   * @param starts besides the nearest solutions. Neither modified nor copied.
   */
  Curve(SliceFitter fitter, Slice slice, SliceMinimum centre, double[][] starts) {
    this.fitter = fitter;
    this.slice = slice;
    this.centre = centre;
    this.starts = starts;
    known.put(centre.level(), centre);
  }

  /** The full fit. */
  SliceMinimum centre() {
    return centre;
  }

  /** The slices. */
  Slice slice() {
    return slice;
  }

  /** The least objective at a value; what is found is remembered. */
  SliceMinimum at(double level) {
    SliceMinimum minimum = known.get(level);
    if (minimum == null) {
      minimum = fitter.fit(slice.at(level), starts(level));
      if (minimum.isFound()) {
        known.put(level, minimum);
      }
    }
    return minimum;
  }

  private Starts starts(double level) {
    List<double[]> points = new ArrayList<>();
    addPoint(known.floorEntry(level), points);
    addPoint(known.ceilingEntry(level), points);
    points.addAll(List.of(starts));
    return Starts.at(points.toArray(double[][]::new));
  }

  private static void addPoint(Map.Entry<Double, SliceMinimum> nearest, List<double[]> points) {
    if (nearest != null) {
      points.add(nearest.getValue().point());
    }
  }

  /** How much the objective is above the full fit's at a value; infinite where there is no fit. */
  double rise(double level) {
    SliceMinimum minimum = at(level);
    return minimum.isFound() ? minimum.objective() - centre.objective() : Double.POSITIVE_INFINITY;
  }

  /** What is remembered, by growing value. */
  List<SliceMinimum> known() {
    return List.copyOf(known.values());
  }

  /** The value farthest from the full fit that a fit is remembered for. */
  double outermost() {
    double first = known.firstKey();
    return first < centre.level() ? first : known.lastKey();
  }

  /** Forgets what is known at a value. */
  void forget(double level) {
    known.remove(level);
  }
}
