package dev.scalesweep.job;

import dev.scalesweep.config.SweepPlan;
import dev.scalesweep.fit.Ending;
import java.util.List;
import java.util.Optional;

/**
 * What came of a job.
 *
 * @param fit if it was fitted
 * @param sweeps in the order of the config
 * @param withheld the sweeps that were not made, since the fit is not identifiable
 */
public record JobOutcome(
    Optional<FitOutcome> fit, List<SweepOutcome> sweeps, List<SweepPlan> withheld) {

  /** Whether there is a fit whose runs do not determine what it is asked. */
  public boolean isNotIdentifiable() {
    return fit.filter(it -> !it.identification().verdict().isIdentifiable()).isPresent();
  }

  /**
   * What went wrong though there are results, in one sentence: a fit that is not identifiable, or
   * did not converge.
   */
  public Optional<String> failure() {
    return isNotIdentifiable() ? fit.map(JobOutcome::notIdentifiable) : notConverged();
  }

  private static String notIdentifiable(FitOutcome fit) {
    return "the fit is not identifiable: "
        + String.join("; ", fit.identification().verdict().reasons());
  }

  private Optional<String> notConverged() {
    return fit.map(it -> it.fit().ending())
        .filter(ending -> !ending.isConverged())
        .map(JobOutcome::notConverged);
  }

  /** What a fit is called that did not converge. */
  static String notConverged(Ending ending) {
    return "the fit did not converge: its best start ended with " + ending.label();
  }
}
