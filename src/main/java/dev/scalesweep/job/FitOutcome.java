package dev.scalesweep.job;

import dev.scalesweep.data.Runs;
import dev.scalesweep.fit.Constraint;
import dev.scalesweep.fit.Estimate;
import dev.scalesweep.fit.Fit;
import dev.scalesweep.fit.FittedParameter;
import dev.scalesweep.fit.Observations;
import dev.scalesweep.identify.SandwichEstimate;
import dev.scalesweep.profile.Profile;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What came of the fit of a job.
 *
 * @param fitted the fit with what it was made of
 * @param decisions what to train, for each group where groups have parameters of their own; nothing
 *     where the runs do not determine what is asked
 * @param identification whether they do
 * @param influences of each run or group, from the jackknife, if there is one
 * @param profiles of the numbers that were asked for
 * @param backtest how well laws foretell runs, if that was asked for
 * @param approaches other ways to the allocation, if they were asked for
 */
public record FitOutcome(
    Fitted fitted,
    List<Decisions> decisions,
    Identification identification,
    Optional<Influences> influences,
    List<Profile> profiles,
    Optional<BacktestOutcome> backtest,
    Optional<ApproachesOutcome> approaches) {

  /** The outcome of a fit. */
  static FitOutcome of(
      Fitted fitted,
      Identification identification,
      List<Profile> profiles,
      Optional<BacktestOutcome> backtest,
      Optional<ApproachesOutcome> approaches) {
    boolean decides = identification.verdict().isIdentifiable();
    List<Decisions> decisions = fitted.quantities().decisions(fitted.fit().point());
    return new FitOutcome(
        fitted,
        decides ? decisions : decisions.stream().map(Decisions::withheld).toList(),
        identification,
        fitted
            .bootstrap()
            .filter(it -> it.parts().length > 0)
            .map(it -> Influences.of(fitted, it, decides)),
        decides ? profiles : profiles.stream().map(Profile::withheld).toList(),
        backtest,
        approaches);
  }

  /** The fit. */
  public Fit fit() {
    return fitted.fit();
  }

  /** What it was fitted to. */
  public Runs runs() {
    return fitted.runs();
  }

  /** The same, as the fit takes them. */
  public Observations observations() {
    return fitted.observations();
  }

  /** How sure its numbers are, if that was asked for. */
  public Optional<BootstrapOutcome> bootstrap() {
    return fitted.bootstrap();
  }

  /** The levels of intervals, in percent. */
  public List<Double> levels() {
    return fitted.plan().levels();
  }

  /**
   * The parameters of the law, in the formula's own space.
   *
   * @param group whose they are, where groups have parameters of their own
   */
  Map<String, Double> parameters(Optional<String> group) {
    return parameters(fit(), group);
  }

  /** The same of any fit. */
  static Map<String, Double> parameters(Fit fit, Optional<String> group) {
    return fit.space().values(fit.point(), group.map(fit.space().groups()::indexOf).orElse(0));
  }

  /** How sure a parameter is; empty for one that is fixed, which has no error. */
  public Optional<Estimate> parameterEstimate(FittedParameter parameter) {
    return parameter.varies()
        ? estimate(fitted.quantities().indexOfParameter(parameter.name()))
        : Optional.empty();
  }

  /**
   * How sure a parameter is by the sandwich; empty where there is none, for a parameter that is
   * fixed or sits on a bound, and for one without influence.
   */
  public Optional<SandwichEstimate> parameterError(FittedParameter parameter) {
    boolean tied = parameter.constraint().orElse(null) instanceof Constraint.Tied;
    boolean moves = tied || identification.diagnosis().moves(parameter.name());
    return parameter.varies() && moves
        ? error(fitted.quantities().indexOfParameter(parameter.name()))
        : Optional.empty();
  }

  /** The same for the exponent of N, or with 1 that of D. */
  public Optional<SandwichEstimate> allocationError(int group, int exponent) {
    return error(fitted.quantities().indexOfAllocation(group) + exponent);
  }

  /** The same for a decision: its N, or with 1 to 3 its D, its D/N and its loss. */
  public Optional<SandwichEstimate> decisionError(int group, int target, int number) {
    return error(fitted.quantities().indexOfDecision(group, target) + number);
  }

  private Optional<SandwichEstimate> error(int index) {
    return identification.errors().stream().skip(index).findFirst();
  }

  /** How sure the exponent of N is, or with 1 that of D. */
  public Optional<Estimate> allocationEstimate(int group, int exponent) {
    return estimate(fitted.quantities().indexOfAllocation(group) + exponent);
  }

  /** How sure a decision is: its N, or with 1 to 3 its D, its D/N and its loss. */
  public Optional<Estimate> decisionEstimate(int group, int target, int number) {
    return estimate(fitted.quantities().indexOfDecision(group, target) + number);
  }

  private Optional<Estimate> estimate(int index) {
    return bootstrap().map(it -> it.estimates().get(index));
  }
}
