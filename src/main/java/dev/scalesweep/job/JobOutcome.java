package dev.scalesweep.job;

import dev.scalesweep.config.CurvesPlan;
import dev.scalesweep.config.SweepPlan;
import dev.scalesweep.fit.Ending;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What came of a job.
 *
 * @param fit if it was fitted
 * @param downstream the second of two steps, if there was one
 * @param sweeps in the order of the config
 * @param withheld the sweeps that were not made, since the fit is not identifiable
 * @param failed the sweeps that were not made, since some of their tiles could not be computed
 * @param curves those that were drawn
 */
public record JobOutcome(
    Optional<FitOutcome> fit,
    Optional<DownstreamOutcome> downstream,
    List<SweepOutcome> sweeps,
    List<SweepPlan> withheld,
    List<FailedTiles> failed,
    List<CurvesPlan> curves) {

  /** Whether there is a fit whose runs do not determine what it is asked. */
  public boolean isNotIdentifiable() {
    return fits().anyMatch(it -> !it.identification().verdict().isIdentifiable());
  }

  private Stream<FitOutcome> fits() {
    return Stream.concat(fit.stream(), downstream.map(DownstreamOutcome::fit).stream());
  }

  /**
   * What went wrong though there are results, in one sentence: a fit that is not identifiable or
   * did not converge, or tiles that could not be computed.
   */
  public Optional<String> failure() {
    return fits()
        .filter(it -> !it.identification().verdict().isIdentifiable())
        .map(this::notIdentifiable)
        .findFirst()
        .or(() -> failed.stream().map(FailedTiles::message).reduce((a, b) -> a + "; " + b))
        .or(this::notConverged);
  }

  private String notIdentifiable(FitOutcome which) {
    return "the fit"
        + named(which)
        + " is not identifiable: "
        + String.join("; ", which.identification().verdict().reasons());
  }

  /** The law, where there are two. */
  private String named(FitOutcome which) {
    return downstream.isEmpty() ? "" : " of " + which.fit().law().name();
  }

  private Optional<String> notConverged() {
    return fits()
        .map(it -> it.fit().ending())
        .filter(ending -> !ending.isConverged())
        .map(JobOutcome::notConverged)
        .findFirst();
  }

  /** What a fit is called that did not converge. */
  static String notConverged(Ending ending) {
    return "the fit did not converge: its best start ended with " + ending.label();
  }
}
