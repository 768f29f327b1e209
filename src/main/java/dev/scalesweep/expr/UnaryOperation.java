package dev.scalesweep.expr;

/** The grammar's operations on one operand. */
public enum UnaryOperation {
  NEGATE,
  EXP,
  LOG,
  SQRT;

  /** The value of the operation, correctly defined for every double. */
  public double apply(double operand) {
    return switch (this) {
      case NEGATE -> -operand;
      case EXP -> StrictMath.exp(operand);
      case LOG -> StrictMath.log(operand);
      case SQRT -> StrictMath.sqrt(operand);
    };
  }
}
