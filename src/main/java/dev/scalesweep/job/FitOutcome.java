package dev.scalesweep.job;

import dev.scalesweep.data.Runs;
import dev.scalesweep.fit.Estimate;
import dev.scalesweep.fit.Fit;
import dev.scalesweep.fit.Observations;
import dev.scalesweep.frontier.Optimum;
import java.util.List;
import java.util.Optional;

/**
 * What came of the fit of a job.
 *
 * @param fit the fit
 * @param runs what it was fitted to
 * @param observations the same, as the fit takes them
 * @param allocation how the optimum grows with the budget, for laws that decide
 * @param decisions what to train for each target
 * @param quantities names the numbers that the bootstrap has estimates of
 * @param bootstrap how sure they are, if that was asked for
 * @param backtest how well laws foretell runs, if that was asked for
 * @param approaches other ways to the allocation, if they were asked for
 */
public record FitOutcome(
    Fit fit,
    Runs runs,
    Observations observations,
    Optional<Allocation> allocation,
    List<Optimum> decisions,
    Quantities quantities,
    Optional<BootstrapOutcome> bootstrap,
    Optional<BacktestOutcome> backtest,
    Optional<ApproachesOutcome> approaches) {

  /** How sure a parameter is. */
  public Optional<Estimate> parameterEstimate(String name) {
    return estimate(quantities.indexOfParameter(name));
  }

  /** How sure the exponent of N is, or with 1 that of D. */
  public Optional<Estimate> allocationEstimate(int exponent) {
    return estimate(quantities.indexOfAllocation() + exponent);
  }

  /** How sure a decision is: its N, or with 1 to 3 its D, its D/N and its loss. */
  public Optional<Estimate> decisionEstimate(int target, int number) {
    return estimate(quantities.indexOfDecision(target) + number);
  }

  private Optional<Estimate> estimate(int index) {
    return bootstrap.map(it -> it.estimates().get(index));
  }
}
