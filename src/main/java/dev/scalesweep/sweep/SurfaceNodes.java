package dev.scalesweep.sweep;

import dev.scalesweep.expr.Condition;
import dev.scalesweep.expr.graph.Algebra;
import dev.scalesweep.expr.graph.Gradient;
import dev.scalesweep.expr.graph.Graph;
import dev.scalesweep.expr.graph.Level;
import dev.scalesweep.expr.graph.Lowering;
import dev.scalesweep.expr.graph.Node;
import dev.scalesweep.expr.kernel.Program;
import dev.scalesweep.law.Law;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The nodes of a surface: the loss, what is derived, and the condition on cells. */
final class SurfaceNodes {
  private static final String LOSS = "loss";

  private final Graph graph = new Graph();
  private final Algebra algebra = new Algebra(graph);
  private final Law law;
  private final List<String> rows;
  private final List<String> columns;
  private final Map<String, Node> outputs = new LinkedHashMap<>();

  SurfaceNodes(Law law, Shape shape, List<Derived> derived) {
    this(law, names(shape.rows()), names(shape.columns()), derived);
  }

  /** With other names of inputs that differ by row or by column. */
  SurfaceNodes(Law law, List<String> rows, List<String> columns, List<Derived> derived) {
    this.law = law;
    this.rows = rows;
    this.columns = columns;
    outputs.put(LOSS, law.lower(algebra, this::input));
    for (Derived it : derived) {
      outputs.put(it.name(), node(it));
    }
  }

  private static List<String> names(AxisGroup group) {
    return group.axes().stream().map(Axis::name).toList();
  }

  private Node node(Derived derived) {
    return switch (derived) {
      case Derived.Value it -> law.lower(it.formula(), algebra, this::symbol);
      case Derived.Slope it ->
          Gradient.of(algebra, loss(), algebra.constant(1), List.of(input(it.by()))).getFirst();
    };
  }

  private Node loss() {
    return outputs.values().iterator().next();
  }

  private Node symbol(String name) {
    Node output = outputs.get(name);
    return output != null ? output : input(name);
  }

  private Node input(String name) {
    Level level =
        columns.contains(name) ? Level.COLUMN : rows.contains(name) ? Level.ROW : Level.UNIFORM;
    return graph.input(name, level);
  }

  /** The program of the loss and all that is derived, in order. */
  Program outputs() {
    return program(List.copyOf(outputs.values()));
  }

  /** The program of a condition: 1 where it holds, and 0 elsewhere. */
  Program condition(Condition condition) {
    return program(List.of(lower(condition)));
  }

  private Program program(List<Node> nodes) {
    List<String> others = new ArrayList<>(law.variableNames());
    others.addAll(law.parameterNames());
    others.removeAll(rows);
    others.removeAll(columns);
    return new Program(others, rows, columns, nodes, Program.Mode.CELLS);
  }

  private Node lower(Condition condition) {
    return switch (condition) {
      case Condition.Numbers it -> compare(it);
      case Condition.And it -> algebra.multiply(lower(it.left()), lower(it.right()));
      case Condition.Or it -> algebra.maximum(lower(it.left()), lower(it.right()));
      case Condition.Not it -> not(lower(it.operand()));
      case Condition.Texts it -> throw new IllegalArgumentException(it.column());
    };
  }

  /** Nothing holds of what is no number, but that it differs. */
  private Node compare(Condition.Numbers numbers) {
    Lowering lowering = new Lowering(algebra, name -> law.lowerSymbol(name, algebra, this::symbol));
    Node left = lowering.lower(numbers.left());
    Node right = lowering.lower(numbers.right());
    return switch (numbers.comparator()) {
      case LESS -> less(left, right);
      case GREATER -> less(right, left);
      case LESS_OR_EQUAL -> algebra.multiply(not(less(right, left)), comparable(left, right));
      case GREATER_OR_EQUAL -> algebra.multiply(not(less(left, right)), comparable(left, right));
      case EQUAL -> equal(left, right);
      case NOT_EQUAL -> not(equal(left, right));
    };
  }

  private Node equal(Node left, Node right) {
    Node different = algebra.maximum(less(left, right), less(right, left));
    return algebra.multiply(not(different), comparable(left, right));
  }

  private Node comparable(Node left, Node right) {
    return algebra.multiply(number(left), number(right));
  }

  private Node number(Node node) {
    Node one = algebra.constant(1);
    return algebra.maximum(less(node, one), less(algebra.constant(0), node));
  }

  private Node less(Node left, Node right) {
    return algebra.ifLess(left, right, algebra.constant(1), algebra.constant(0));
  }

  private Node not(Node node) {
    return algebra.subtract(algebra.constant(1), node);
  }
}
