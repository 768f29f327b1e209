package dev.scalesweep.job;

import dev.scalesweep.data.Runs;
import dev.scalesweep.fit.Estimate;
import dev.scalesweep.fit.Fit;
import dev.scalesweep.fit.FittedParameter;
import dev.scalesweep.fit.Observations;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What came of the fit of a job.
 *
 * @param fit the fit
 * @param runs what it was fitted to
 * @param observations the same, as the fit takes them
 * @param decisions what to train, for each group where groups have parameters of their own
 * @param quantities names the numbers that the bootstrap has estimates of
 * @param bootstrap how sure they are, if that was asked for
 * @param backtest how well laws foretell runs, if that was asked for
 * @param approaches other ways to the allocation, if they were asked for
 */
public record FitOutcome(
    Fit fit,
    Runs runs,
    Observations observations,
    List<Decisions> decisions,
    Quantities quantities,
    Optional<BootstrapOutcome> bootstrap,
    Optional<BacktestOutcome> backtest,
    Optional<ApproachesOutcome> approaches) {

  /**
   * The parameters of the law, in the formula's own space.
   *
   * @param group whose they are, where groups have parameters of their own
   */
  Map<String, Double> parameters(Optional<String> group) {
    return fit.space().values(fit.point(), group.map(fit.space().groups()::indexOf).orElse(0));
  }

  /** How sure a parameter is; empty for one that is fixed, which has no error. */
  public Optional<Estimate> parameterEstimate(FittedParameter parameter) {
    return parameter.varies()
        ? estimate(quantities.indexOfParameter(parameter.name()))
        : Optional.empty();
  }

  /** How sure the exponent of N is, or with 1 that of D. */
  public Optional<Estimate> allocationEstimate(int group, int exponent) {
    return estimate(quantities.indexOfAllocation(group) + exponent);
  }

  /** How sure a decision is: its N, or with 1 to 3 its D, its D/N and its loss. */
  public Optional<Estimate> decisionEstimate(int group, int target, int number) {
    return estimate(quantities.indexOfDecision(group, target) + number);
  }

  private Optional<Estimate> estimate(int index) {
    return bootstrap.map(it -> it.estimates().get(index));
  }
}
