package dev.scalesweep.fit;

import dev.scalesweep.descent.EndingCode;
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

  /**
   * The ending of a code.
   *
   * @param code one of {@link EndingCode}, but not that of a fit that goes on
   */
  public static Ending of(int code) {
    return switch (code) {
      case EndingCode.CONVERGED_GRADIENT -> CONVERGED_GRADIENT;
      case EndingCode.CONVERGED_PRECISION -> CONVERGED_PRECISION;
      case EndingCode.ITERATION_LIMIT -> ITERATION_LIMIT;
      case EndingCode.LINE_SEARCH_FAILURE -> LINE_SEARCH_FAILURE;
      case EndingCode.NOT_FINITE -> NOT_FINITE;
      default -> throw new IllegalArgumentException("no ending has the code " + code);
    };
  }

  /** Whether the end is a minimum. */
  public boolean isConverged() {
    return this == CONVERGED_GRADIENT || this == CONVERGED_PRECISION;
  }
}
