package dev.scalesweep.fit;

import dev.scalesweep.expr.Formula;

/** What is laid down about a parameter before the fit, in the formula's own space. */
public sealed interface Constraint {
  /** It has this value and is not fitted. */
  record Fixed(double value) implements Constraint {}

  /**
   * It lies between two values, which it can reach.
   *
   * @param lower may be minus infinity
   * @param upper greater than the lower; may be infinity
   */
  record Bounds(double lower, double upper) implements Constraint {}

  /**
   * It follows from other parameters.
   *
   * @param formula of parameters that are not tied themselves
   */
  record Tied(Formula formula) implements Constraint {}

  /** Each group of runs has its own value. */
  record PerGroup() implements Constraint {}
}
