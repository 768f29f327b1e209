package dev.scalesweep.job;

import dev.scalesweep.approach.Approach;
import dev.scalesweep.approach.Certainty;
import dev.scalesweep.approach.Growth;
import java.util.Optional;

/**
 * What came of an approach.
 *
 * @param approach with all that it says
 * @param result how the optimum grows; empty where the runs do not say
 */
public record ApproachOutcome<A extends Approach>(A approach, Optional<Result> result) {

  /** Why there is no result; empty where there is one. */
  public String note() {
    return result.isPresent() ? "" : approach.reason();
  }

  /**
   * How the optimum grows.
   *
   * @param growth by the runs
   * @param certainty how sure that is
   * @param bias what the approach is off by, if the fitted law is right; empty for a law that does
   *     not decide
   */
  public record Result(Growth growth, Certainty certainty, Optional<Bias> bias) {}

  /**
   * What an approach gives for runs that follow the fitted law without noise, at the same N and D,
   * less what the law itself says between the same budgets.
   *
   * @param nExponent of the exponent of N
   * @param dExponent of the exponent of D
   */
  public record Bias(double nExponent, double dExponent) {}
}
