package dev.scalesweep.expr;

/** The grammar's operations on two operands. */
public enum BinaryOperation {
  ADD,
  SUBTRACT,
  MULTIPLY,
  DIVIDE,
  /** An integer exponent takes any base; any other exponent gives NaN for a negative base. */
  POWER,
  MINIMUM,
  MAXIMUM;

  /** The value of the operation, correctly defined for all doubles. */
  public double apply(double left, double right) {
    return switch (this) {
      case ADD -> left + right;
      case SUBTRACT -> left - right;
      case MULTIPLY -> left * right;
      case DIVIDE -> left / right;
      case POWER -> StrictMath.pow(left, right);
      case MINIMUM -> StrictMath.min(left, right);
      case MAXIMUM -> StrictMath.max(left, right);
    };
  }
}
