package dev.scalesweep.expr.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The derivative of a node with respect to inputs, by reverse accumulation over the graph: each
 * node is visited once, so the gradient shares its sub-expressions with the value and costs a small
 * multiple of it for any number of inputs.
 */
public final class Gradient {
  private final Algebra algebra;
  private final Map<Node, Node> adjoints = new HashMap<>();
  private final Set<Node> relevant = new HashSet<>();

  private Gradient(Algebra algebra) {
    this.algebra = algebra;
  }

  /**
   * The products {@code seed * d(output)/d(input)} for each input.
   *
   * @param algebra makes the nodes, in the graph of the output
   * @param output what is differentiated
   * @param seed what the derivatives are multiplied by; the constant 1 for the plain gradient
   * @param inputs with respect to what
   */
  public static List<Node> of(Algebra algebra, Node output, Node seed, List<Node> inputs) {
    Gradient gradient = new Gradient(algebra.withoutMerging());
    gradient.relevant.addAll(inputs);
    List<Node> order = gradient.relevantNodes(output);
    gradient.accumulate(output, seed);
    for (Node node : order.reversed()) {
      Node adjoint = gradient.adjoints.get(node);
      if (adjoint != null && !inputs.contains(node)) {
        gradient.spread(node, adjoint);
      }
    }
    Node zero = algebra.constant(0);
    return inputs.stream().map(input -> gradient.adjoints.getOrDefault(input, zero)).toList();
  }

  /** The nodes below the output on which an input has influence, operands first. */
  private List<Node> relevantNodes(Node output) {
    List<Node> order = new ArrayList<>();
    for (Node node : Graph.below(List.of(output))) {
      if (relevant.contains(node)) {
        order.add(node);
      } else if (node.operands().stream().anyMatch(relevant::contains)) {
        relevant.add(node);
        order.add(node);
      }
    }
    return order;
  }

  private void accumulate(Node node, Node adjoint) {
    if (relevant.contains(node)) {
      adjoints.merge(node, adjoint, algebra::add);
    }
  }

  private void spread(Node node, Node adjoint) {
    Node first = node.operand(0);
    switch (node.operation()) {
      case ADD -> spreadBoth(node, adjoint, adjoint);
      case SUBTRACT -> spreadBoth(node, adjoint, algebra.negate(adjoint));
      case MULTIPLY -> spreadProduct(node, adjoint);
      case DIVIDE -> spreadQuotient(node, adjoint);
      case NEGATE -> accumulate(first, algebra.negate(adjoint));
      case EXP -> accumulate(first, algebra.multiply(adjoint, node));
      case LOG -> accumulate(first, algebra.divide(adjoint, first));
      case SQRT ->
          accumulate(first, algebra.divide(algebra.multiply(algebra.constant(0.5), adjoint), node));
      case MINIMUM -> spreadChoice(node.operand(1), first, node, adjoint);
      case MAXIMUM -> spreadChoice(first, node.operand(1), node, adjoint);
      case IF_LESS -> spreadCondition(node, adjoint);
      case CONSTANT, INPUT, MULTIPLY_ADD ->
          throw new IllegalStateException("no derivative of " + node.operation());
    }
  }

  private void spreadBoth(Node node, Node left, Node right) {
    accumulate(node.operand(0), left);
    accumulate(node.operand(1), right);
  }

  private void spreadProduct(Node node, Node adjoint) {
    Node left = node.operand(0);
    Node right = node.operand(1);
    if (relevant.contains(left)) {
      accumulate(left, algebra.multiply(adjoint, right));
    }
    if (relevant.contains(right)) {
      accumulate(right, algebra.multiply(adjoint, left));
    }
  }

  private void spreadQuotient(Node node, Node adjoint) {
    Node quotient = algebra.divide(adjoint, node.operand(1));
    accumulate(node.operand(0), quotient);
    if (relevant.contains(node.operand(1))) {
      accumulate(node.operand(1), algebra.negate(algebra.multiply(quotient, node)));
    }
  }

  /** The second operand is chosen where {@code low < high}, the first where not. */
  private void spreadChoice(Node low, Node high, Node node, Node adjoint) {
    Node zero = algebra.constant(0);
    accumulate(node.operand(0), algebra.ifLess(low, high, zero, adjoint));
    accumulate(node.operand(1), algebra.ifLess(low, high, adjoint, zero));
  }

  private void spreadCondition(Node node, Node adjoint) {
    Node zero = algebra.constant(0);
    Node left = node.operand(0);
    Node right = node.operand(1);
    accumulate(node.operand(2), algebra.ifLess(left, right, adjoint, zero));
    accumulate(node.operand(3), algebra.ifLess(left, right, zero, adjoint));
  }
}
