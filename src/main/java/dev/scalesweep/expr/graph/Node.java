package dev.scalesweep.expr.graph;

import java.util.List;

/**
 * A value in a {@link Graph}. Nodes are numbered in the order of their making, so operands have
 * smaller numbers; within one graph, equal values are one node and can be compared by identity.
 */
public final class Node {
  private final int number;
  private final Operation operation;
  private final Level level;
  private final List<Node> operands;
  private final double constant;
  private final String name;

  Node(int number, Graph.Key key) {
    this.number = number;
    this.operation = key.operation();
    this.operands = key.operands();
    this.constant = Double.longBitsToDouble(key.constantBits());
    this.name = key.name();
    this.level = operands.stream().map(Node::level).reduce(key.level(), Level::join);
  }

  /** The place in the order of making. */
  public int number() {
    return number;
  }

  /** What is done with the operands. */
  public Operation operation() {
    return operation;
  }

  /** What the value depends on. */
  public Level level() {
    return level;
  }

  /** The operands, as many as the operation takes. */
  public List<Node> operands() {
    return operands;
  }

  /** The operand at an index. */
  public Node operand(int index) {
    return operands.get(index);
  }

  /** The value of a {@link Operation#CONSTANT}. */
  public double constant() {
    return constant;
  }

  /** The name of an {@link Operation#INPUT}; empty for every other operation. */
  public String name() {
    return name;
  }

  /** Whether the value comes from outside or is a number, so that nothing is to be computed. */
  public boolean isLeaf() {
    return operands.isEmpty();
  }

  boolean is(Operation other) {
    return operation == other;
  }

  boolean isConstant(double value) {
    return operation == Operation.CONSTANT && constant == value;
  }
}
