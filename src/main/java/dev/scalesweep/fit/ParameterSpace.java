package dev.scalesweep.fit;

import dev.scalesweep.expr.graph.Algebra;
import dev.scalesweep.expr.graph.Graph;
import dev.scalesweep.expr.graph.Level;
import dev.scalesweep.expr.graph.Lowering;
import dev.scalesweep.expr.graph.Node;
import dev.scalesweep.law.Law;
import dev.scalesweep.law.Parameter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How the parameters of a law follow from the coordinates that a fit moves: a parameter can be
 * free, bounded, fixed, tied to others, or different for each group of runs.
 */
public final class ParameterSpace {
  private final Law law;
  private final Map<String, Constraint> constraints;
  private final List<String> groups;
  private final List<Coordinate> coordinates = new ArrayList<>();

  /**
   * A space.
   *
   * @param constraints by the name of the parameter; a parameter without one is free
   * @param groups the names of the groups of runs, where a parameter has a value for each
   */
  public ParameterSpace(Law law, Map<String, Constraint> constraints, List<String> groups) {
    this.law = law;
    this.constraints = Collections.unmodifiableMap(new LinkedHashMap<>(constraints));
    this.groups = hasGroups() ? List.copyOf(groups) : List.of();
    law.parameters().forEach(this::addCoordinates);
  }

  /** The space of a law all of whose parameters are free. */
  public static ParameterSpace of(Law law) {
    return new ParameterSpace(law, Map.of(), List.of());
  }

  /** The same space, but for a parameter that has a given value. */
  public ParameterSpace fixing(String parameter, double value) {
    Map<String, Constraint> more = new LinkedHashMap<>(constraints);
    more.put(parameter, new Constraint.Fixed(value));
    return new ParameterSpace(law, more, groups);
  }

  private void addCoordinates(Parameter parameter) {
    Coordinate free = Coordinate.free(parameter.name(), parameter);
    switch (constraints.get(parameter.name())) {
      case null -> coordinates.add(free);
      case Constraint.Bounds it -> coordinates.add(free.within(it.lower(), it.upper()));
      case Constraint.PerGroup _ ->
          groups.forEach(group ->
              coordinates.add(Coordinate.free(inGroup(parameter.name(), group), parameter)));
      case Constraint.Fixed _, Constraint.Tied _ -> {}
    }
  }

  private static String inGroup(String parameter, String group) {
    return parameter + "[" + group + "]";
  }

  /** The law. */
  public Law law() {
    return law;
  }

  /** What is laid down, by the name of the parameter. */
  public Map<String, Constraint> constraints() {
    return constraints;
  }

  /** The names of the groups; empty unless a parameter has a value for each. */
  public List<String> groups() {
    return groups;
  }

  private boolean hasGroups() {
    return constraints.values().stream().anyMatch(Constraint.PerGroup.class::isInstance);
  }

  /** How many coordinates a fit moves. */
  public int size() {
    return coordinates.size();
  }

  /** The names of {@link #values(double[])}, in its order. */
  public List<String> parameterNames() {
    return List.copyOf(values(new double[size()]).keySet());
  }

  /** The names of the coordinates, such as {@code alpha} and {@code E[books]}. */
  public List<String> names() {
    return coordinates.stream().map(Coordinate::name).toList();
  }

  /** The indices of the coordinates that a parameter has: none, one, or one for each group. */
  List<Integer> coordinatesOf(String parameter) {
    if (constraints.get(parameter) instanceof Constraint.PerGroup) {
      return groups.stream().map(it -> names().indexOf(inGroup(parameter, it))).toList();
    }
    int index = names().indexOf(parameter);
    return index < 0 ? List.of() : List.of(index);
  }

  List<Coordinate> coordinates() {
    return Collections.unmodifiableList(coordinates);
  }

  /** The natural size of a change of each coordinate. */
  public double[] scales() {
    return coordinates.stream().mapToDouble(Coordinate::scale).toArray();
  }

  /** The names of the parameters that are fixed. */
  List<String> fixedNames() {
    return law.parameterNames().stream()
        .filter(name -> constraints.get(name) instanceof Constraint.Fixed)
        .toList();
  }

  /** The values of {@link #fixedNames}. */
  double[] fixedValues() {
    return fixedNames().stream().mapToDouble(this::fixed).toArray();
  }

  private double fixed(String name) {
    return ((Constraint.Fixed) Objects.requireNonNull(constraints.get(name))).value();
  }

  /**
   * All parameters at a point, in the formula's own space and the law's order; those with a value
   * for each group once for each, under names such as {@code E[books]}.
   *
   * @param point the coordinates. Not modified.
   */
  public Map<String, Double> values(double[] point) {
    Map<String, Double> values = new LinkedHashMap<>();
    for (Parameter parameter : law.parameters()) {
      String name = parameter.name();
      if (constraints.get(name) instanceof Constraint.PerGroup) {
        groups.forEach(group -> values.put(inGroup(name, group), moved(name, group, point)));
      } else {
        values.put(name, value(name, "", point));
      }
    }
    return Collections.unmodifiableMap(values);
  }

  /**
   * The parameters that runs of one group have, in the formula's own space and the law's order.
   *
   * @param group its index; of no meaning where no parameter has a value for each group
   */
  public Map<String, Double> values(double[] point, int group) {
    String name = groups.isEmpty() ? "" : groups.get(group);
    Map<String, Double> values = new LinkedHashMap<>();
    law.parameterNames().forEach(it -> values.put(it, value(it, name, point)));
    return Collections.unmodifiableMap(values);
  }

  /** The predicted loss of runs, by plain evaluation. */
  double[] predicted(double[] point, Observations runs) {
    List<Map<String, Double>> values = new ArrayList<>();
    for (int group = 0; group < Math.max(1, groups.size()); group++) {
      values.add(new HashMap<>(values(point, group)));
    }
    double[] predicted = new double[runs.size()];
    for (int i = 0; i < predicted.length; i++) {
      Map<String, Double> own = values.get(groups.isEmpty() ? 0 : runs.groups()[i]);
      for (int j = 0; j < runs.variables().length; j++) {
        own.put(law.variableNames().get(j), runs.variables()[j][i]);
      }
      predicted[i] = law.evaluate(own);
    }
    return predicted;
  }

  private double value(String name, String group, double[] point) {
    return switch (constraints.get(name)) {
      case Constraint.Fixed it -> it.value();
      case Constraint.Tied it -> it.formula().evaluate(other -> value(other, group, point));
      case Constraint.PerGroup _ -> moved(name, group, point);
      case Constraint.Bounds _ -> moved(name, "", point);
      case null -> moved(name, "", point);
    };
  }

  private double moved(String name, String group, double[] point) {
    int index = names().indexOf(group.isEmpty() ? name : inGroup(name, group));
    return coordinates.get(index).toNatural(point[index]);
  }

  /** Gives the parameters of a program their nodes: coordinates are columns, fixed ones uniform. */
  final class Nodes {
    private final Graph graph;
    private final Algebra algebra;
    private final Map<String, Node> made = new HashMap<>();

    Nodes(Graph graph, Algebra algebra) {
      this.graph = graph;
      this.algebra = algebra;
    }

    /** The inputs that a fit moves, in order. */
    List<Node> columns() {
      return names().stream().map(name -> graph.input(name, Level.COLUMN)).toList();
    }

    /** A parameter, in the formula's own space. */
    Node of(String name) {
      Node node = made.get(name);
      if (node == null) {
        node = make(name);
        made.put(name, node);
      }
      return node;
    }

    private Node make(String name) {
      return switch (constraints.get(name)) {
        case Constraint.Fixed _ -> graph.input(name, Level.UNIFORM);
        case Constraint.Tied it -> new Lowering(algebra, this::of).lower(it.formula().root());
        case Constraint.PerGroup _ -> byGroup(name);
        case Constraint.Bounds _ -> moved(name);
        case null -> moved(name);
      };
    }

    private Node moved(String coordinate) {
      Node input = graph.input(coordinate, Level.COLUMN);
      return coordinates.get(names().indexOf(coordinate)).natural(algebra, input);
    }

    /** The sum over the groups of the value of each where a run belongs to it. */
    private Node byGroup(String name) {
      Node sum = algebra.constant(0);
      for (String group : groups) {
        Node value = moved(inGroup(name, group));
        sum = algebra.add(sum, algebra.multiply(graph.input(member(group), Level.ROW), value));
      }
      return sum;
    }
  }

  /** The row input that is 1 for the runs of a group and 0 for others; not an identifier. */
  static String member(String group) {
    return "(in " + group + ")";
  }
}
