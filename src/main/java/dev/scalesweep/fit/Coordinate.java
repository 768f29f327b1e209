package dev.scalesweep.fit;

import dev.scalesweep.expr.graph.Algebra;
import dev.scalesweep.expr.graph.Node;
import dev.scalesweep.law.Parameter;
import dev.scalesweep.law.Transform;
import java.util.List;

/**
 * One of the numbers that a fit moves, anywhere from minus infinity to infinity. A parameter
 * without bounds is its own coordinate in the space of its transform. A bounded one is a smooth
 * function of its coordinate that touches the bound at a finite point with derivative zero, so that
 * a minimum on the bound is an ordinary minimum: {@code 2u / (1 + u^2)} between two bounds, {@code
 * sqrt(1 + u^2) - 1} above one (as in MINUIT, James and Roos, Comput. Phys. Commun. 10, 1975).
 *
 * @param name of the parameter, with the group in brackets where each has its own
 * @param transform of the parameter
 * @param lower the least value in the space of the transform; may be minus infinity
 * @param upper the greatest; may be infinity
 * @param starts in the space of the transform; at least one
 * @param spacing the natural size of a change in the space of the transform
 */
record Coordinate(
    String name,
    Transform transform,
    double lower,
    double upper,
    List<Double> starts,
    double spacing) {
  /** A start on a bound would stay there, its derivative being zero: it is moved off by so much. */
  private static final double INSIDE = 0.02;

  /** The coordinate of a parameter without bounds. */
  static Coordinate free(String name, Parameter parameter) {
    return new Coordinate(
        name,
        parameter.transform(),
        Double.NEGATIVE_INFINITY,
        Double.POSITIVE_INFINITY,
        parameter.starts(),
        parameter.scale());
  }

  /** The same within bounds, given in the formula's own space. */
  Coordinate within(double least, double greatest) {
    return new Coordinate(
        name, transform, transform.toFitted(least), transform.toFitted(greatest), starts, spacing);
  }

  private boolean isBelow() {
    return lower > Double.NEGATIVE_INFINITY;
  }

  private boolean isAbove() {
    return upper < Double.POSITIVE_INFINITY;
  }

  private double middle() {
    return lower + (upper - lower) / 2;
  }

  private double half() {
    return (upper - lower) / 2;
  }

  /** The natural size of a change of the coordinate. */
  double scale() {
    return isBelow() && isAbove() ? Math.min(0.5, spacing / (2 * half())) : spacing;
  }

  /** The parameter in the formula's own space. */
  double toNatural(double coordinate) {
    return transform.toNatural(toTransformed(coordinate));
  }

  private double toTransformed(double coordinate) {
    if (isBelow() && isAbove()) {
      return middle() + half() * (2 * coordinate / (1 + coordinate * coordinate));
    }
    double rise = Math.sqrt(1 + coordinate * coordinate) - 1;
    return isBelow() ? lower + rise : isAbove() ? upper - rise : coordinate;
  }

  /**
   * The coordinate of a value.
   *
   * @param transformed in the space of the transform; beyond a bound it is taken to it
   */
  double ofTransformed(double transformed) {
    if (isBelow() && isAbove()) {
      double share = Math.clamp((transformed - middle()) / half(), INSIDE - 1, 1 - INSIDE);
      // The smaller root of share u^2 - 2 u + share = 0, in the form that is exact near zero.
      return share / (1 + Math.sqrt(1 - share * share));
    }
    if (isBelow() || isAbove()) {
      double rise = Math.max(isBelow() ? transformed - lower : upper - transformed, INSIDE);
      return Math.sqrt(rise * (rise + 2));
    }
    return transformed;
  }

  /**
   * The parameter in the formula's own space, as a node.
   *
   * @param coordinate the node of the coordinate
   */
  Node natural(Algebra algebra, Node coordinate) {
    Node transformed = transformed(algebra, coordinate);
    return transform == Transform.LOG ? algebra.exp(transformed) : transformed;
  }

  private Node transformed(Algebra algebra, Node coordinate) {
    Node one = algebra.constant(1);
    Node square = algebra.add(one, algebra.multiply(coordinate, coordinate));
    if (isBelow() && isAbove()) {
      Node share = algebra.divide(algebra.multiply(algebra.constant(2), coordinate), square);
      Node shift = algebra.multiply(algebra.constant(half()), share);
      return algebra.add(algebra.constant(middle()), shift);
    }
    Node rise = algebra.subtract(algebra.sqrt(square), one);
    return isBelow()
        ? algebra.add(algebra.constant(lower), rise)
        : isAbove() ? algebra.subtract(algebra.constant(upper), rise) : coordinate;
  }
}
