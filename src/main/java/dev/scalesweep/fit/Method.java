package dev.scalesweep.fit;

import java.util.Locale;

/** How a fit goes from a start to a minimum. */
public enum Method {
  /** {@link QuasiNewton}: from the gradient alone; for every objective. */
  BFGS,
  /**
   * {@link LevenbergMarquardt}: from the matrix of the squares; robust objectives by reweighting.
   */
  LEVENBERG_MARQUARDT,
  /**
   * The same, with the parameters in which the law is linear solved for exactly; for objectives of
   * the loss itself.
   */
  VARIABLE_PROJECTION;

  /**
   * The method of a fit that does not say which: BFGS where the objective is robust, variable
   * projection where it is the squares of the loss and the law is linear in a coordinate, and
   * Levenberg and Marquardt's for other squares.
   */
  public static Method usual(ParameterSpace space, Objective objective) {
    if (objective.kind().isRobust()) {
      return BFGS;
    }
    boolean linear = !objective.kind().isLogarithmic() && !LinearCoordinates.of(space).isEmpty();
    return linear ? VARIABLE_PROJECTION : LEVENBERG_MARQUARDT;
  }

  /** The name that configs and results use, such as {@code levenberg-marquardt}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
