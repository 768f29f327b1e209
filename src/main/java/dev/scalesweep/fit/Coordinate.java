package dev.scalesweep.fit;

import dev.scalesweep.expr.graph.Algebra;
import dev.scalesweep.expr.graph.Node;
import dev.scalesweep.law.Bounds;
import dev.scalesweep.law.Parameter;
import dev.scalesweep.law.Transform;
import java.util.List;
import java.util.Optional;

/**
 * One of the numbers that a fit moves, anywhere from minus infinity to infinity. The parameter in
 * its fitted space follows from it by a {@link Mapping}, and is the coordinate itself where there
 * are no bounds.
 */
final class Coordinate {
  /**
   * The share of the distance of two bounds, or of the unit, within which a value is on a bound.
   */
  private static final double ON_BOUND = 1e-6;

  /** The size of a change where the starts say nothing of it. */
  private static final double USUAL_SCALE = 0.1;

  private final String name;
  private final Parameter parameter;
  private final Bounds bounds;
  private final Bounds fitted;
  private final Mapping mapping;

  /**
   * @param name of the parameter, with the group in brackets where each has its own
   * @param bounds in the formula's own space
   */
  Coordinate(String name, Parameter parameter, Bounds bounds) {
    this.name = name;
    this.parameter = parameter;
    this.bounds = bounds;
    this.fitted = bounds.fitted(parameter.transform());
    this.mapping = Mapping.within(fitted, parameter.scale());
  }

  String name() {
    return name;
  }

  Transform transform() {
    return parameter.transform();
  }

  /** In the formula's own space. */
  Bounds bounds() {
    return bounds;
  }

  /** Whether the coordinate is the parameter in its fitted space itself. */
  boolean isUnbounded() {
    return mapping instanceof Mapping.Free;
  }

  /** The start grid of the parameter, in the fitted space. */
  List<Double> starts() {
    return parameter.starts();
  }

  /** The natural size of a change of the coordinate: the spacing of the start grid. */
  double scale() {
    double smallest = starts().stream().min(Double::compare).orElseThrow();
    double largest = starts().stream().max(Double::compare).orElseThrow();
    boolean single = smallest == largest;
    double to = ofFitted(single ? smallest + parameter.scale() : largest);
    double distance = Math.abs(to - ofFitted(smallest));
    return distance == 0 ? USUAL_SCALE : distance / (single ? 1 : starts().size() - 1);
  }

  /** The parameter in the formula's own space; a bound has the very value that the user gave it. */
  double toNatural(double coordinate) {
    double value = mapping.value(coordinate);
    if (fitted.hasLower() && value <= fitted.lower()) {
      return bounds.lower();
    }
    if (fitted.hasUpper() && value >= fitted.upper()) {
      return bounds.upper();
    }
    return Math.clamp(transform().toNatural(value), bounds.lower(), bounds.upper());
  }

  /** The parameter in the fitted space. */
  double toFitted(double coordinate) {
    return mapping.value(coordinate);
  }

  /**
   * The second derivative of the parameter, in the formula's own space, over the first; not finite
   * on a bound.
   */
  double bend(double coordinate) {
    double bend = mapping.bend(coordinate);
    return transform() == Transform.LOG ? bend + mapping.slope(coordinate) : bend;
  }

  /**
   * The coordinate of a value.
   *
   * @param value in the fitted space; beyond a bound or on it, it is taken a little inside
   */
  double ofFitted(double value) {
    return mapping.coordinate(value);
  }

  /** The coordinate of the same value that has not been turned back at a bound. */
  double principal(double coordinate) {
    return mapping.principal(coordinate);
  }

  /** The value in the fitted space that is nearest to a given one and within the bounds. */
  double withinBounds(double value) {
    return Math.clamp(value, fitted.lower(), fitted.upper());
  }

  /**
   * The bound that the parameter sits on: one that is nearer in the fitted space than a millionth
   * of the spacing of the start grid, and of the distance of two bounds.
   */
  Optional<BoundEnd> onBound(double coordinate) {
    double value = mapping.value(coordinate);
    double near = ON_BOUND * Math.min(parameter.scale(), fitted.upper() - fitted.lower());
    if (value - fitted.lower() <= near) {
      return Optional.of(BoundEnd.LOWER);
    }
    return fitted.upper() - value <= near ? Optional.of(BoundEnd.UPPER) : Optional.empty();
  }

  /**
   * The parameter in the formula's own space, as a node.
   *
   * @param coordinate the node of the coordinate
   */
  Node natural(Algebra algebra, Node coordinate) {
    Node value = mapping.value(algebra, coordinate);
    return transform() == Transform.LOG ? algebra.exp(value) : value;
  }
}
