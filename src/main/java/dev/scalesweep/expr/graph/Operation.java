package dev.scalesweep.expr.graph;

/** What a node of a graph does with its operands. */
public enum Operation {
  /** A number. */
  CONSTANT,
  /** A value from outside, by name. */
  INPUT,
  ADD,
  SUBTRACT,
  MULTIPLY,
  DIVIDE,
  NEGATE,
  /** {@code first * second + third}, rounded once. */
  MULTIPLY_ADD,
  EXP,
  LOG,
  SQRT,
  MINIMUM,
  MAXIMUM,
  /** {@code first < second ? third : fourth}. */
  IF_LESS;

  /** Whether the operation is one of the engine's own long polynomials. */
  public boolean isTranscendental() {
    return this == EXP || this == LOG;
  }

  /** Whether computing the value again costs more than keeping it. */
  public boolean isExpensive() {
    return isTranscendental() || this == DIVIDE || this == SQRT;
  }

  boolean isCommutative() {
    return this == ADD || this == MULTIPLY;
  }
}
