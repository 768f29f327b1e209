package dev.scalesweep.descent;

/** How a fit ended, as it is kept in {@link State#ENDING}. The numbers stay as they are. */
public final class EndingCode {
  /** It goes on. */
  public static final int NONE = 0;

  /** The predicted decrease g'Hg fell below tolerance × objective. */
  public static final int CONVERGED_GRADIENT = 1;

  /** No step can lower the objective in floating point. */
  public static final int CONVERGED_PRECISION = 2;

  /** The iterations ran out. */
  public static final int ITERATION_LIMIT = 3;

  /** The line search found no acceptable step, though the gradient promised one. */
  public static final int LINE_SEARCH_FAILURE = 4;

  /** The objective or its gradient is not finite at the start. */
  public static final int NOT_FINITE = 5;

  private EndingCode() {}
}
