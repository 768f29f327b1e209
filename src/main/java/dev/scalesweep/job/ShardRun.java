package dev.scalesweep.job;

import dev.scalesweep.config.EnsemblePlan;
import dev.scalesweep.config.FitPlan;
import dev.scalesweep.config.SweepPlan;
import dev.scalesweep.fit.Fit;
import dev.scalesweep.input.Mistake;
import dev.scalesweep.sweep.Surface;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Computes the share of a shard: its tiles of each sweep and its refits of the bootstrap, which
 * stay in journals and unfinished files. All else is made of all shares, by the run that merges
 * them; but the fit that sweeps and refits begin from, every shard repeats.
 */
final class ShardRun {
  private final JobRun run;
  private final Work work;
  private final RunRecord record;

  ShardRun(JobRun run, Work work, RunRecord record) {
    this.run = run;
    this.work = work;
    this.record = record;
  }

  /** Computes the share, and returns what of it could not be computed. */
  List<FailedTiles> run() throws IOException, InterruptedException {
    List<SweepPlan> sweeps = work.sweeps().stream().filter(SweepCells::areAskedFor).toList();
    sweeps.forEach(ShardRun::refuseDraws);
    Optional<FitPlan> needed = work.fit().filter(it -> isNeeded(it, sweeps));
    Optional<Fit> fit = Optional.empty();
    if (needed.isPresent()) {
      fit = Optional.of(fit(needed.get()));
      record.finished("fit");
    }
    List<FailedTiles> failed = new ArrayList<>();
    for (SweepPlan plan : sweeps) {
      sweep(plan, fit).ifPresent(failed::add);
      record.finished("sweep " + plan.name());
    }
    failed.forEach(record::failed);
    return failed;
  }

  private static void refuseDraws(SweepPlan plan) {
    if (plan.ensemble().map(EnsemblePlan::isOfOwnFit).orElse(false)) {
      throw new Mistake(
          "the sweep "
              + plan.name()
              + " looks at all draws of the bootstrap, of which a shard has a share; the job"
              + " without --shard, or a job of its own for the sweep, would be right");
    }
  }

  private static boolean isNeeded(FitPlan fit, List<SweepPlan> sweeps) {
    return fit.bootstrap().isPresent()
        || sweeps.stream().map(SweepPlan::from).anyMatch(SweepPlan.OwnFit.class::isInstance);
  }

  private Fit fit(FitPlan plan) throws IOException, InterruptedException {
    FitStage stage = new FitStage(run.job(), plan, run.inputs(), run.backend());
    int threads = run.resources().threads();
    if (plan.bootstrap().isEmpty()) {
      return stage.share(run.shard(), Optional.empty(), threads, run.progress());
    }
    int replicates = (int) run.shard().share(plan.bootstrap().get().replicates());
    try (BootstrapJournal journal = BootstrapJournal.open(run.continuation(), replicates)) {
      record.resumed(journal.resumed());
      return stage.share(run.shard(), Optional.of(journal), threads, run.progress());
    }
  }

  private Optional<FailedTiles> sweep(SweepPlan plan, Optional<Fit> fit)
      throws IOException, InterruptedException {
    SweptFits fits = SweptFits.of(plan, run.job().law(), fit, Optional.empty());
    try (Surface surface = SweepStage.surface(run.job(), run.backend(), plan, fits, plan.axes())) {
      SweepCells cells = new SweepCells(run, plan, surface);
      cells.compute();
      record.resumedTiles(plan.name(), cells.resumed());
      surface.kernelNanoseconds().ifPresent(it -> record.ranOnDevice("sweep " + plan.name(), it));
      return cells.failed();
    }
  }
}
