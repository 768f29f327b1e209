package dev.scalesweep.fit;

import dev.scalesweep.expr.graph.Algebra;
import dev.scalesweep.expr.graph.Graph;
import dev.scalesweep.expr.graph.Level;
import dev.scalesweep.expr.graph.Lowering;
import dev.scalesweep.expr.graph.Node;
import dev.scalesweep.law.Law;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * Gives the parameters of a program their nodes, in the formula's own space. The coordinates are
 * columns, what is fixed is uniform, and for each group a row says which runs belong to it.
 */
final class ParameterNodes {
  private final ParameterSpace space;
  private final Graph graph;
  private final Algebra algebra;
  private final BiFunction<Coordinate, Node, Node> parameters;
  private final Map<String, Node> made = new HashMap<>();

  ParameterNodes(ParameterSpace space, Graph graph, Algebra algebra) {
    this(space, graph, algebra, (coordinate, input) -> coordinate.natural(algebra, input));
  }

  private ParameterNodes(
      ParameterSpace space,
      Graph graph,
      Algebra algebra,
      BiFunction<Coordinate, Node, Node> parameters) {
    this.space = space;
    this.graph = graph;
    this.algebra = algebra;
    this.parameters = parameters;
  }

  /** Nodes of a program whose columns are the parameters themselves, not their coordinates. */
  static ParameterNodes withoutTransforms(ParameterSpace space, Graph graph, Algebra algebra) {
    return new ParameterNodes(space, graph, algebra, (_, input) -> input);
  }

  /** The predicted loss of a run, the variables of the law being rows. */
  Node predicted() {
    Law law = space.law();
    return law.lower(
        algebra, name -> law.hasVariable(name) ? graph.input(name, Level.ROW) : of(name));
  }

  /** The inputs that a fit moves, in order. */
  List<Node> columns() {
    return space.names().stream().map(name -> graph.input(name, Level.COLUMN)).toList();
  }

  /** A parameter. */
  Node of(String name) {
    Node node = made.get(name);
    if (node == null) {
      node = make(name);
      made.put(name, node);
    }
    return node;
  }

  private Node make(String name) {
    return switch (space.constraint(name).orElse(null)) {
      case Constraint.Tied it -> new Lowering(algebra, this::of).lower(it.formula().root());
      case Constraint.PerGroup _ -> byGroup(name);
      case null, default -> number(name);
    };
  }

  private Node number(String name) {
    if (space.fixed().containsKey(name)) {
      return graph.input(name, Level.UNIFORM);
    }
    int index = space.index(name).orElseThrow();
    return parameters.apply(space.coordinates().get(index), graph.input(name, Level.COLUMN));
  }

  /** The sum over the groups of the value of each where a run belongs to it. */
  private Node byGroup(String name) {
    Node sum = algebra.constant(0);
    for (String group : space.groups()) {
      Node value = number(Coordinates.inGroup(name, group));
      sum = algebra.add(sum, algebra.multiply(graph.input(member(group), Level.ROW), value));
    }
    return sum;
  }

  /** The row input that is 1 for the runs of a group and 0 for others; not an identifier. */
  static String member(String group) {
    return "(in " + group + ")";
  }
}
