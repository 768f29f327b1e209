package dev.scalesweep.fit;

import java.util.Locale;

/** How a fit from one start ended. */
public enum Ending {
  /** The predicted decrease g'Hg fell below tolerance × objective. */
  CONVERGED_GRADIENT,
  /** No step can lower the objective in floating point. */
  CONVERGED_PRECISION,
  /** The iterations ran out. */
  ITERATION_LIMIT,
  /**
   * The line search found no acceptable step, though the gradient promised one; or, where steps are
   * damped, no coordinate moves any more.
   */
  LINE_SEARCH_FAILURE,
  /** The objective or its gradient is not finite at the start. */
  NOT_FINITE;

  /** The name that results use, such as {@code converged-gradient}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether the end is a minimum. */
  public boolean isConverged() {
    return this == CONVERGED_GRADIENT || this == CONVERGED_PRECISION;
  }
}
