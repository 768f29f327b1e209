package dev.scalesweep.expr.graph;

import dev.scalesweep.expr.Expr;
import java.util.function.Function;

/** Turns the tree of a formula into nodes of a graph. */
public final class Lowering {
  private final Algebra algebra;
  private final Function<String, Node> symbols;

  /**
   * @param algebra makes the nodes
   * @param symbols gives each symbol of the formula its node
   */
  public Lowering(Algebra algebra, Function<String, Node> symbols) {
    this.algebra = algebra;
    this.symbols = symbols;
  }

  /** The node of a tree. */
  public Node lower(Expr expr) {
    return switch (expr) {
      case Expr.Number number -> algebra.constant(number.value());
      case Expr.Symbol symbol -> symbols.apply(symbol.name());
      case Expr.Unary unary -> unary(unary);
      case Expr.Binary binary -> binary(binary);
    };
  }

  private Node unary(Expr.Unary unary) {
    Node operand = lower(unary.operand());
    return switch (unary.operation()) {
      case NEGATE -> algebra.negate(operand);
      case EXP -> algebra.exp(operand);
      case LOG -> algebra.log(operand);
      case SQRT -> algebra.sqrt(operand);
    };
  }

  private Node binary(Expr.Binary binary) {
    Node left = lower(binary.left());
    Node right = lower(binary.right());
    return switch (binary.operation()) {
      case ADD -> algebra.add(left, right);
      case SUBTRACT -> algebra.subtract(left, right);
      case MULTIPLY -> algebra.multiply(left, right);
      case DIVIDE -> algebra.divide(left, right);
      case POWER -> algebra.power(left, right);
      case MINIMUM -> algebra.minimum(left, right);
      case MAXIMUM -> algebra.maximum(left, right);
    };
  }
}
