package dev.scalesweep.job;

import dev.scalesweep.backend.Backend;
import dev.scalesweep.config.Job;
import dev.scalesweep.config.SweepPlan;
import dev.scalesweep.data.AtomicFile;
import dev.scalesweep.data.JsonWriter;
import dev.scalesweep.data.OutputDirectory;
import dev.scalesweep.data.RunsSpecification;
import dev.scalesweep.fit.Fit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Runs the stages of a job and writes its files. */
public final class JobRunner {
  private final Job job;
  private final Backend backend;
  private final int threads;
  private final Progress progress;
  private final Version version = Version.ofProgram();

  /**
   * @param job what to do
   * @param backend computes
   * @param threads how many work at once
   * @param progress is told how far the job is
   */
  public JobRunner(Job job, Backend backend, int threads, Progress progress) {
    this.job = job;
    this.backend = backend;
    this.threads = threads;
    this.progress = progress;
  }

  /**
   * Runs the stages that are asked for and that the job has. A sweep of the job's own fit fits first.
   *
   * @throws InterruptedException if this thread is interrupted; what was finished is kept
   */
  public JobOutcome run(OutputDirectory directory, Set<Stage> stages)
      throws IOException, InterruptedException {
    RunRecord record = new RunRecord(job, backend, threads, version);
    Map<String, Object> provenance = FitDocument.provenance(job, version);
    Optional<FitOutcome> fit = Optional.empty();
    if (job.runs().isPresent() && needsFit(stages)) {
      fit = Optional.of(fit(job.runs().get(), directory, provenance));
      record.finished("fit");
    }
    List<SweepOutcome> sweeps = new ArrayList<>();
    if (stages.contains(Stage.SWEEP)) {
      for (SweepPlan plan : job.sweeps().values()) {
        sweeps.add(sweep(plan, fit, directory, provenance));
        record.finished("sweep " + plan.name());
      }
    }
    try (AtomicFile file = directory.file("run.json")) {
      JsonWriter.write(record.document(), file.stream());
      file.commit();
    }
    return new JobOutcome(fit, sweeps);
  }

  private boolean needsFit(Set<Stage> stages) {
    return stages.contains(Stage.FIT)
        || job.sweeps().values().stream()
            .anyMatch(plan -> plan.from() instanceof SweepPlan.ThisFit);
  }

  private FitOutcome fit(
      RunsSpecification runs, OutputDirectory directory, Map<String, Object> provenance)
      throws IOException, InterruptedException {
    FitOutcome outcome = new FitStage(job, backend, threads).run(runs, progress);
    try (AtomicFile file = directory.file("fit.json")) {
      JsonWriter.write(FitDocument.of(job, outcome, provenance), file.stream());
      file.commit();
    }
    return outcome;
  }

  private SweepOutcome sweep(
      SweepPlan plan,
      Optional<FitOutcome> fit,
      OutputDirectory directory,
      Map<String, Object> provenance)
      throws IOException, InterruptedException {
    Optional<Fit> ownFit = fit.map(FitOutcome::fit);
    SweepOutcome outcome = new SweepStage(job, backend, threads).run(plan, ownFit, progress);
    new SweepFiles(directory, job, outcome).write(provenance);
    if (plan.heatmap()) {
      new HeatmapStage(directory, job).draw(outcome, fit.map(FitOutcome::runs));
    }
    return outcome;
  }
}
