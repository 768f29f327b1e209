package dev.scalesweep.fit;

import dev.scalesweep.expr.graph.Algebra;
import dev.scalesweep.expr.graph.Node;
import dev.scalesweep.law.Bounds;

/**
 * How a quantity between bounds follows from a coordinate that can go anywhere: smoothly, touching
 * a bound at a finite coordinate with derivative zero, so that a minimum on a bound is an ordinary
 * minimum (as in MINUIT; James and Roos, Comput. Phys. Commun. 10, 1975).
 */
sealed interface Mapping {
  /**
   * A value on a bound would stay there, its derivative being zero: it is moved off by this share
   * of the unit, but by no more than this share of half the distance of the bounds.
   */
  double INSIDE = 0.1;

  /**
   * The mapping of a quantity.
   *
   * @param unit the natural size of a change of the quantity, above 0
   */
  static Mapping within(Bounds bounds, double unit) {
    if (bounds.hasLower() && bounds.hasUpper()) {
      return new Between(bounds.lower(), bounds.upper(), unit);
    }
    if (bounds.hasLower()) {
      return new Beyond(bounds.lower(), unit);
    }
    return bounds.hasUpper() ? new Beyond(bounds.upper(), -unit) : new Free();
  }

  /** The quantity. */
  double value(double coordinate);

  /**
   * The coordinate of a quantity.
   *
   * @param value beyond a bound or on it, it is taken a little inside
   */
  double coordinate(double value);

  /** The first derivative of the quantity. */
  double slope(double coordinate);

  /** The second derivative over the first; not finite on a bound. */
  double bend(double coordinate);

  /** The coordinate of the same quantity that lies where {@link #coordinate} leads to. */
  double principal(double coordinate);

  /** The quantity as a node. */
  Node value(Algebra algebra, Node coordinate);

  /** The quantity is its own coordinate. */
  record Free() implements Mapping {
    @Override
    public double value(double coordinate) {
      return coordinate;
    }

    @Override
    public double coordinate(double value) {
      return value;
    }

    @Override
    public double slope(double coordinate) {
      return 1;
    }

    @Override
    public double bend(double coordinate) {
      return 0;
    }

    @Override
    public double principal(double coordinate) {
      return coordinate;
    }

    @Override
    public Node value(Algebra algebra, Node coordinate) {
      return coordinate;
    }
  }

  /**
   * One bound: {@code end + unit (sqrt(1 + u^2) - 1)}.
   *
   * @param unit negative where the quantity lies below the end
   */
  record Beyond(double end, double unit) implements Mapping {
    @Override
    public double value(double coordinate) {
      return end + unit * (Math.sqrt(1 + coordinate * coordinate) - 1);
    }

    @Override
    public double coordinate(double value) {
      double rise = Math.max((value - end) / unit, INSIDE);
      return Math.sqrt(rise * (rise + 2));
    }

    @Override
    public double slope(double coordinate) {
      return unit * coordinate / Math.sqrt(1 + coordinate * coordinate);
    }

    @Override
    public double bend(double coordinate) {
      return 1 / (coordinate * (1 + coordinate * coordinate));
    }

    @Override
    public double principal(double coordinate) {
      return Math.abs(coordinate);
    }

    @Override
    public Node value(Algebra algebra, Node coordinate) {
      Node one = algebra.constant(1);
      Node root = algebra.sqrt(algebra.add(one, algebra.multiply(coordinate, coordinate)));
      Node rise = algebra.multiply(algebra.constant(unit), algebra.subtract(root, one));
      return algebra.add(algebra.constant(end), rise);
    }
  }

  /**
   * Two bounds: {@code middle + half v (3 - v^2) / 2}, half being half their distance. From -1 to 1
   * that leads from bound to bound; what goes on is turned back at either bound, and what goes far
   * beyond is not a number, so that no fit gets lost there.
   *
   * @param unit the natural size of a change of the quantity
   */
  record Between(double lower, double upper, double unit) implements Mapping {
    /** Up to here a coordinate leads to a place between the bounds. */
    private static final double FARTHEST = 4;

    private double half() {
      return upper / 2 - lower / 2;
    }

    /** Written from the nearer bound, so that a value next to it has all its digits. */
    @Override
    public double value(double coordinate) {
      if (!(Math.abs(coordinate) < FARTHEST)) {
        return Double.NaN;
      }
      double v = turnedBack(coordinate);
      return v < 0
          ? lower + half() / 2 * ((1 + v) * (1 + v) * (2 - v))
          : upper - half() / 2 * ((1 - v) * (1 - v) * (2 + v));
    }

    private static double turnedBack(double coordinate) {
      return Math.max(Math.min(coordinate, 2 - coordinate), -2 - coordinate);
    }

    @Override
    public double principal(double coordinate) {
      double v = turnedBack(coordinate);
      return Math.abs(v) <= 1 ? v : ofShare(Math.clamp(v * (3 - v * v) / 2, -1, 1));
    }

    @Override
    public double slope(double coordinate) {
      double v = turnedBack(coordinate);
      double slope = 1.5 * half() * (1 - v * v);
      return Math.abs(coordinate) > 1 ? -slope : slope;
    }

    @Override
    public double bend(double coordinate) {
      double v = turnedBack(coordinate);
      double bend = -2 * v / (1 - v * v);
      return Math.abs(coordinate) > 1 ? -bend : bend;
    }

    @Override
    public double coordinate(double value) {
      double inside = INSIDE * Math.min(unit, half());
      double nearest = Math.clamp(value, lower + inside, upper - inside);
      return ofShare((nearest - lower / 2 - upper / 2) / half());
    }

    /** Where the cubic has a value from -1 to 1: with {@code v = 2 sin a} it is {@code sin 3a}. */
    private static double ofShare(double share) {
      return 2 * StrictMath.sin(StrictMath.asin(share) / 3);
    }

    @Override
    public Node value(Algebra algebra, Node coordinate) {
      Node two = algebra.constant(2);
      Node high = algebra.minimum(coordinate, algebra.subtract(two, coordinate));
      Node v = algebra.maximum(high, algebra.subtract(algebra.constant(-2), coordinate));
      Node above = algebra.add(algebra.constant(1), v);
      Node cubic = algebra.multiply(algebra.multiply(above, above), algebra.subtract(two, v));
      Node rise = algebra.multiply(algebra.constant(half() / 2), cubic);
      return algebra.ifLess(
          algebra.multiply(coordinate, coordinate),
          algebra.constant(FARTHEST * FARTHEST),
          algebra.add(algebra.constant(lower), rise),
          algebra.constant(Double.NaN));
    }
  }
}
