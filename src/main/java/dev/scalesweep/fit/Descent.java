package dev.scalesweep.fit;

import dev.scalesweep.descent.Vectors;
import org.jspecify.annotations.Nullable;

/**
 * One fit from one start, which its implementation is told. It does not evaluate anything itself:
 * it says which point it wants evaluated and is told the result, so that many fits can share one
 * evaluation. Used again for the next start; allocates nothing after it is made.
 */
interface Descent {
  /** The point to be evaluated next; do not modify. */
  double[] trial();

  /**
   * Takes the evaluation at {@link #trial()}.
   *
   * @param value the objective
   * @param derivatives the other outputs of the program, the gradient first. Not modified.
   */
  void tell(double value, double[] derivatives);

  /** How the fit ended; null while it goes on. */
  @Nullable Ending ending();

  /** The best point so far; do not modify. */
  double[] point();

  /** The objective at {@link #point()}. */
  double value();

  /** How many evaluations the fit took so far. */
  int evaluations();

  /** Whether an evaluation is finite in all its parts. */
  static boolean isFinite(double value, double[] derivatives) {
    return Double.isFinite(value) && Vectors.isFinite(derivatives, 0, derivatives.length);
  }
}
