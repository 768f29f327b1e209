package dev.scalesweep.job;

import dev.scalesweep.backend.Device;
import dev.scalesweep.config.CurvesPlan;
import dev.scalesweep.config.FitPlan;
import dev.scalesweep.config.Job;
import dev.scalesweep.config.SweepPlan;
import dev.scalesweep.fit.Bootstrap.Draw;
import dev.scalesweep.report.page.PageTheme;
import dev.scalesweep.report.result.ResultFolder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Does all of the work of a job, stage by stage. */
final class WholeRun {
  private final JobRun run;
  private final Job job;
  private final Work work;
  private final RunRecord record;
  private final Map<String, Object> provenance;

  WholeRun(JobRun run, Work work, RunRecord record, Version version) {
    this.run = run;
    this.job = run.job();
    this.work = work;
    this.record = record;
    this.provenance = Provenance.of(job, version);
  }

  JobOutcome run() throws IOException, InterruptedException {
    Optional<FitOutcome> fit = Optional.empty();
    if (work.fit().isPresent()) {
      fit = Optional.of(fit(work.fit().get()));
    }
    Optional<DownstreamOutcome> downstream = Optional.empty();
    if (work.downstream().isPresent()) {
      downstream = Optional.of(downstream(work.downstream().get(), fit.orElseThrow()));
    }
    List<SweepOutcome> sweeps = new ArrayList<>();
    List<SweepPlan> withheld = new ArrayList<>();
    List<FailedTiles> failed = new ArrayList<>();
    for (SweepPlan plan : work.sweeps()) {
      if (isDetermined(plan.from(), fit)) {
        sweep(plan, fit, failed).ifPresent(sweeps::add);
      } else {
        withheld.add(plan);
      }
    }
    List<CurvesPlan> drawn = new ArrayList<>();
    for (CurvesPlan plan : work.curves()) {
      if (plan.from().isEmpty() || isDetermined(plan.from().get(), fit)) {
        curves(plan, fit);
        drawn.add(plan);
      }
    }
    if (job.report() && (fit.isPresent() || !sweeps.isEmpty())) {
      writePage();
    }
    return new JobOutcome(fit, downstream, sweeps, withheld, failed, drawn);
  }

  private void writePage() throws IOException {
    ResultFolder folder = ResultFolder.read(run.continuation().directory().path());
    ReportStage.writePage(run.files(), folder, PageTheme.AUTO);
    record.finished("report");
  }

  private FitOutcome fit(FitPlan plan) throws IOException, InterruptedException {
    if (plan.bootstrap().isEmpty()) {
      return fit(plan, Optional.empty());
    }
    int replicates = plan.bootstrap().get().replicates();
    try (BootstrapJournal journal = BootstrapJournal.open(run.continuation(), replicates)) {
      FitOutcome outcome = fit(plan, Optional.of(journal));
      record.resumed(journal.resumed());
      return outcome;
    }
  }

  private FitOutcome fit(FitPlan plan, Optional<BootstrapJournal> journal)
      throws IOException, InterruptedException {
    FitOutcome outcome =
        new FitStage(job, plan, run.inputs(), run.backend())
            .run(journal, run.resources().threads(), run.progress());
    long onDevice = run.backend().device().map(Device::kernelNanoseconds).orElse(0L);
    if (onDevice > 0) {
      record.ranOnDevice("fit", onDevice);
    }
    new FitFiles(run.files(), provenance).write(job, outcome);
    record.finished("fit");
    if (plan.pictures()) {
      new FitPictureStage(job, outcome).draw(run.files());
      record.finished("fit: pictures");
    }
    return outcome;
  }

  private DownstreamOutcome downstream(Job second, FitOutcome first)
      throws IOException, InterruptedException {
    DownstreamOutcome outcome =
        DownstreamStage.run(
            second,
            run.inputs().downstream().orElseThrow(),
            run.backend(),
            first,
            run.resources().threads(),
            run.progress());
    new FitFiles(run.files(), provenance).write(second, outcome);
    record.finished("downstream");
    return outcome;
  }

  private void curves(CurvesPlan plan, Optional<FitOutcome> fit) throws IOException {
    Map<String, Double> values =
        plan.from().map(it -> SweptFits.parameters(it, fit.map(FitOutcome::fit))).orElse(Map.of());
    new CurvesStage(job, plan, values).write(run.files());
    record.finished("curves " + plan.name());
  }

  private SweptFits fits(SweepPlan plan, Optional<FitOutcome> fit) {
    Optional<Draw[]> draws = fit.flatMap(FitOutcome::bootstrap).map(BootstrapOutcome::draws);
    return SweptFits.of(plan, job.law(), fit.map(FitOutcome::fit), draws);
  }

  private Optional<SweepOutcome> sweep(
      SweepPlan plan, Optional<FitOutcome> fit, List<FailedTiles> failed)
      throws IOException, InterruptedException {
    SweepStage stage = new SweepStage(run, plan, fits(plan, fit));
    Optional<SweepOutcome> outcome = stage.run(provenance);
    record.finished("sweep " + plan.name());
    record.resumedTiles(plan.name(), stage.resumed());
    stage.failed().ifPresent(record::failed);
    stage.failed().ifPresent(failed::add);
    stage.kernelNanoseconds().ifPresent(it -> record.ranOnDevice("sweep " + plan.name(), it));
    return outcome;
  }

  /** Nothing is swept from a fit whose runs do not determine what it is asked. */
  private static boolean isDetermined(SweepPlan.Source source, Optional<FitOutcome> fit) {
    return switch (source) {
      case SweepPlan.OwnFit _ -> fit.orElseThrow().identification().verdict().isIdentifiable();
      case SweepPlan.Known _ -> true;
    };
  }
}
