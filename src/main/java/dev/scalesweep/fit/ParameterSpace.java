package dev.scalesweep.fit;

import dev.scalesweep.law.Bounds;
import dev.scalesweep.law.Law;
import dev.scalesweep.law.Transform;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How the parameters of a law follow from the coordinates that a fit moves: a parameter can be
 * free, bounded, fixed, tied to others, or different for each group of runs.
 */
public final class ParameterSpace {
  private final Law law;
  private final Map<String, Constraint> constraints;
  private final List<String> groups;
  private final Coordinates coordinates;
  private final ReportedParameters reported;

  /**
   * A space.
   *
   * @param constraints by the name of the parameter; a parameter without one has the bounds of the
   *     law
   * @param groups the names of the groups of runs, where a parameter has a value for each
   */
  public ParameterSpace(Law law, Map<String, Constraint> constraints, List<String> groups) {
    this.law = law;
    this.constraints = Collections.unmodifiableMap(new LinkedHashMap<>(constraints));
    this.groups = differsByGroup() ? List.copyOf(groups) : List.of();
    this.coordinates = new Coordinates(law, this.constraints, this.groups);
    this.reported = new ReportedParameters(this);
  }

  /** The space of a law about whose parameters nothing is laid down. */
  public static ParameterSpace of(Law law) {
    return new ParameterSpace(law, Map.of(), List.of());
  }

  /**
   * The same space, but for a number that is fixed. A parameter that was tied is so no more.
   *
   * @param name one of {@link #parameterNames}
   * @param value in the formula's own space
   */
  public ParameterSpace fixing(String name, double value) {
    Map<String, Constraint> more = new LinkedHashMap<>(constraints);
    ReportedParameters.Entry entry = reported.entry(name);
    more.merge(
        entry.parameter(),
        new Constraint.Fixed(value),
        (before, fixing) ->
            before instanceof Constraint.PerGroup it
                ? it.fixing(groups.get(entry.group()), value)
                : fixing);
    return new ParameterSpace(law, more, groups);
  }

  /** The same space without bounds: its coordinates are {@link #fittedValues}. */
  public ParameterSpace withoutBounds() {
    Map<String, Constraint> others = new LinkedHashMap<>();
    for (String name : law.parameterNames()) {
      others.put(
          name,
          switch (constraints.get(name)) {
            case null -> new Constraint.Bounded(Bounds.NONE);
            case Constraint.Bounded _ -> new Constraint.Bounded(Bounds.NONE);
            case Constraint.PerGroup it -> new Constraint.PerGroup(Bounds.NONE, it.fixed());
            case Constraint.Fixed it -> it;
            case Constraint.Tied it -> it;
          });
    }
    return new ParameterSpace(law, others, groups);
  }

  /**
   * The parameters that a fit moves, each in its fitted space.
   *
   * @param point the coordinates. Not modified.
   */
  public double[] fittedValues(double[] point) {
    double[] values = new double[point.length];
    Arrays.setAll(values, i -> coordinates().get(i).toFitted(point[i]));
    return values;
  }

  /**
   * The same place by coordinates that have not been turned back at a bound, so that fits that end
   * at one place end at one point.
   *
   * @param point the coordinates. Not modified.
   */
  double[] principal(double[] point) {
    double[] principal = new double[point.length];
    Arrays.setAll(principal, i -> coordinates().get(i).principal(point[i]));
    return principal;
  }

  /** Whether a coordinate is that of a parameter that is fitted as its logarithm. */
  public boolean isLogarithm(int coordinate) {
    return coordinates().get(coordinate).transform() == Transform.LOG;
  }

  private boolean differsByGroup() {
    return constraints.values().stream().anyMatch(Constraint.PerGroup.class::isInstance);
  }

  /** Whether a parameter has a value for each group, by itself or by what it is tied to. */
  boolean differsByGroup(String parameter) {
    return switch (constraints.get(parameter)) {
      case Constraint.PerGroup _ -> true;
      case Constraint.Tied it -> it.formula().symbols().stream().anyMatch(this::differsByGroup);
      case null, default -> false;
    };
  }

  /** Whether a parameter follows from a coordinate, by itself or by what it is tied to. */
  boolean varies(String parameter) {
    return switch (constraints.get(parameter)) {
      case Constraint.Fixed _ -> false;
      case Constraint.Tied it -> it.formula().symbols().stream().anyMatch(this::varies);
      case null, default -> true;
    };
  }

  /** The law. */
  public Law law() {
    return law;
  }

  /** What is laid down about a parameter; empty where that is nothing. */
  public Optional<Constraint> constraint(String parameter) {
    return Optional.ofNullable(constraints.get(parameter));
  }

  /** The names of the groups; empty unless a parameter has a value for each. */
  public List<String> groups() {
    return groups;
  }

  /** How many coordinates a fit moves. */
  public int size() {
    return coordinates.all().size();
  }

  /** The names of {@link #values(double[])}, in its order. */
  public List<String> parameterNames() {
    return reported.names();
  }

  /**
   * The transform of a parameter.
   *
   * @param name one of {@link #parameterNames}
   */
  Transform transform(String name) {
    String ofLaw = reported.entry(name).parameter();
    return law.parameters().stream()
        .filter(it -> it.name().equals(ofLaw))
        .findFirst()
        .orElseThrow()
        .transform();
  }

  /** The names of the coordinates, such as {@code alpha} and {@code E[books]}. */
  public List<String> names() {
    return coordinates().stream().map(Coordinate::name).toList();
  }

  List<Coordinate> coordinates() {
    return coordinates.all();
  }

  /** The indices of the coordinates that a parameter has: none, one, or one for each group. */
  List<Integer> coordinatesOf(String parameter) {
    boolean byGroup = constraints.get(parameter) instanceof Constraint.PerGroup;
    return (byGroup
            ? groups.stream().map(group -> Coordinates.inGroup(parameter, group))
            : Stream.of(parameter))
        .flatMap(name -> index(name).stream())
        .toList();
  }

  /** The index of a coordinate; empty where there is none of this name. */
  Optional<Integer> index(String name) {
    return coordinates.index(name);
  }

  /** The natural size of a change of each coordinate. */
  public double[] scales() {
    return coordinates().stream().mapToDouble(Coordinate::scale).toArray();
  }

  /** The values of what is fixed, by name. */
  Map<String, Double> fixed() {
    return coordinates.fixed();
  }

  /**
   * All parameters at a point, in the formula's own space and the law's order; those with a value
   * for each group once for each, under names such as {@code E[books]}.
   *
   * @param point the coordinates. Not modified.
   */
  public Map<String, Double> values(double[] point) {
    return reported.values(point);
  }

  /**
   * The parameters that runs of one group have, in the formula's own space and the law's order.
   *
   * @param group its index; of no meaning where no parameter has a value for each group
   */
  public Map<String, Double> values(double[] point, int group) {
    Map<String, Double> values = new LinkedHashMap<>();
    law.parameterNames().forEach(name -> values.put(name, value(name, group, point)));
    return Collections.unmodifiableMap(values);
  }

  /** A parameter at a point for the runs of a group, in the formula's own space. */
  double value(String name, int group, double[] point) {
    return switch (constraints.get(name)) {
      case Constraint.Tied it -> it.formula().evaluate(other -> value(other, group, point));
      case Constraint.PerGroup _ ->
          coordinates.value(Coordinates.inGroup(name, groups.get(group)), point);
      case null, default -> coordinates.value(name, point);
    };
  }

  /** All parameters at a point, in the order of {@link #values(double[])}, with what is known. */
  List<FittedParameter> fitted(double[] point) {
    return reported.fitted(point);
  }
}
