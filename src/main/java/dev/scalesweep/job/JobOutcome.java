package dev.scalesweep.job;

import dev.scalesweep.fit.Ending;
import java.util.List;
import java.util.Optional;

/**
 * What came of a job.
 *
 * @param fit if it was fitted
 * @param sweeps in the order of the config
 */
public record JobOutcome(Optional<FitOutcome> fit, List<SweepOutcome> sweeps) {

  /** What went wrong though there are results, in one sentence: a fit that did not converge. */
  public Optional<String> failure() {
    return fit.map(it -> it.fit().ending())
        .filter(ending -> !ending.isConverged())
        .map(JobOutcome::notConverged);
  }

  private static String notConverged(Ending ending) {
    return "the fit did not converge: its best start ended with " + ending.label();
  }
}
