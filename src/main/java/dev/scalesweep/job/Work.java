package dev.scalesweep.job;

import dev.scalesweep.config.CurvesPlan;
import dev.scalesweep.config.FitPlan;
import dev.scalesweep.config.Job;
import dev.scalesweep.config.SweepPlan;
import dev.scalesweep.input.Mistake;
import dev.scalesweep.input.Place;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What of a job is to be done: all of it, or the stages that were asked for with what they need.
 *
 * @param stages that were asked for
 * @param fit the fit, if it is asked for or a sweep needs it
 * @param downstream the second of two steps by itself, if there is one and fits are asked for
 * @param sweeps in the order of the config
 * @param curves in the order of the config
 */
public record Work(
    Set<Stage> stages,
    Optional<FitPlan> fit,
    Optional<Job> downstream,
    List<SweepPlan> sweeps,
    List<CurvesPlan> curves) {

  /** With copies of the collections. */
  public Work {
    stages = Set.copyOf(stages);
    sweeps = List.copyOf(sweeps);
    curves = List.copyOf(curves);
  }

  /**
   * The work that stages of a job make.
   *
   * @throws Mistake if they make none
   */
  public static Work of(Job job, Set<Stage> stages) {
    List<SweepPlan> sweeps = stages.contains(Stage.SWEEP) ? job.sweeps() : List.of();
    List<CurvesPlan> curves = stages.contains(Stage.SWEEP) ? job.curves() : List.of();
    boolean needed =
        stages.contains(Stage.FIT)
            || Stream.concat(
                    sweeps.stream().map(SweepPlan::from),
                    curves.stream().flatMap(it -> it.from().stream()))
                .anyMatch(SweepPlan.OwnFit.class::isInstance);
    Work work =
        new Work(
            stages,
            job.fit().filter(_ -> needed),
            job.downstreamJob().filter(_ -> stages.contains(Stage.FIT)),
            sweeps,
            curves);
    if (work.fit().isEmpty() && sweeps.isEmpty() && curves.isEmpty()) {
      throw new Mistake(Place.of(job.file().toString()), "the job has " + missing(stages));
    }
    return work;
  }

  /** Whether it has anything that shards have shares of: tiles of sweeps, refits of a bootstrap. */
  boolean hasShares() {
    return fit.flatMap(FitPlan::bootstrap).isPresent()
        || sweeps.stream().anyMatch(SweepCells::areAskedFor);
  }

  /** Whether it makes pictures. */
  boolean draws() {
    return fit.stream().anyMatch(FitPlan::pictures)
        || sweeps.stream().anyMatch(SweepPlan::heatmap)
        || !curves.isEmpty();
  }

  private static String missing(Set<Stage> stages) {
    if (stages.size() > 1) {
      return "neither runs to fit to nor sweeps; add the key runs or the key sweeps";
    }
    return stages.contains(Stage.FIT)
        ? "no runs to fit to; add the key runs"
        : "no sweeps; add the key sweeps";
  }
}
