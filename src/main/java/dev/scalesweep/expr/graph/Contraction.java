package dev.scalesweep.expr.graph;

import static dev.scalesweep.expr.graph.Operation.ADD;
import static dev.scalesweep.expr.graph.Operation.MULTIPLY;
import static dev.scalesweep.expr.graph.Operation.MULTIPLY_ADD;
import static dev.scalesweep.expr.graph.Operation.NEGATE;
import static dev.scalesweep.expr.graph.Operation.SUBTRACT;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Fuses products into the sums that alone use them, {@code a * b + c} rounded once. It is done
 * here, on the graph, so that every backend does it alike.
 */
public final class Contraction {
  private final Graph target = new Graph();
  private final Map<Node, Integer> uses = new HashMap<>();
  private final Map<Node, Node> contracted = new HashMap<>();

  private Contraction() {}

  /** The same values with fused multiply-adds, as nodes of a new graph. */
  public static List<Node> of(List<Node> outputs) {
    Contraction contraction = new Contraction();
    List<Node> nodes = Graph.below(outputs);
    outputs.forEach(contraction::count);
    nodes.forEach(node -> node.operands().forEach(contraction::count));
    nodes.forEach(node -> contraction.contracted.put(node, contraction.build(node)));
    return outputs.stream().map(contraction::contracted).toList();
  }

  private void count(Node used) {
    uses.merge(used, 1, Integer::sum);
  }

  private Node contracted(Node node) {
    return Objects.requireNonNull(contracted.get(node));
  }

  private Node build(Node node) {
    return switch (node.operation()) {
      case CONSTANT -> target.constant(node.constant());
      case INPUT -> target.input(node.name(), node.level());
      case ADD -> sum(node);
      case SUBTRACT -> difference(node);
      default -> plain(node);
    };
  }

  private Node plain(Node node) {
    return target.of(
        node.operation(), node.operands().stream().map(this::contracted).toArray(Node[]::new));
  }

  private Node sum(Node node) {
    Node left = node.operand(0);
    Node right = node.operand(1);
    if (isFusible(right, node)) {
      return fused(right, contracted(left), false);
    }
    return isFusible(left, node) ? fused(left, contracted(right), false) : plain(node);
  }

  private Node difference(Node node) {
    Node left = node.operand(0);
    Node right = node.operand(1);
    if (isFusible(right, node) && hasCheaperFactor(right)) {
      return fused(right, contracted(left), true);
    }
    if (isFusible(left, node) && right.level() != node.level()) {
      return fused(left, negate(contracted(right)), false);
    }
    return plain(node);
  }

  private boolean isFusible(Node factor, Node sum) {
    return factor.is(MULTIPLY)
        && factor.level() == sum.level()
        && uses.getOrDefault(factor, 0) == 1;
  }

  /** A factor that is computed less often can take the sign without a cost. */
  private static boolean hasCheaperFactor(Node product) {
    return product.operand(0).level() != product.level()
        || product.operand(1).level() != product.level();
  }

  private Node fused(Node product, Node addend, boolean negated) {
    boolean firstIsCheaper = product.operand(0).level() != product.level();
    Node cheaper = contracted(product.operand(firstIsCheaper ? 0 : 1));
    Node other = contracted(product.operand(firstIsCheaper ? 1 : 0));
    return target.of(MULTIPLY_ADD, negated ? negate(cheaper) : cheaper, other, addend);
  }

  private Node negate(Node node) {
    return switch (node.operation()) {
      case CONSTANT -> target.constant(-node.constant());
      case NEGATE -> node.operand(0);
      default -> target.of(NEGATE, node);
    };
  }
}
