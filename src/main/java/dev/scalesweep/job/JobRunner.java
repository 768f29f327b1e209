package dev.scalesweep.job;

import dev.scalesweep.backend.Backend;
import dev.scalesweep.config.Job;
import dev.scalesweep.config.SweepPlan;
import dev.scalesweep.data.OutputDirectory;
import dev.scalesweep.input.Failure;
import dev.scalesweep.input.Mistake;
import dev.scalesweep.input.Place;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Does the work of a job and writes its files. */
public final class JobRunner {
  private static final String DONE = "done";

  private final Job job;
  private final Work work;
  private final JobInputs inputs;
  private final Backend backend;
  private final Resources resources;
  private final Version version = Version.ofProgram();

  /**
   * @param work the part of the job to do
   * @param backend computes
   * @param resources what it may use
   */
  public JobRunner(Job job, Work work, JobInputs inputs, Backend backend, Resources resources) {
    this.job = job;
    this.work = work;
    this.inputs = inputs;
    this.backend = backend;
    this.resources = resources;
  }

  /**
   * Finds out what the job will take; nothing is written.
   *
   * @param directory for the results; it need not be there
   * @param shard which part of the job is meant
   * @param fewest tiles of a sweep whose time is measured, which takes some seconds
   * @throws Mistake if what is to be written does not fit on the disk or in memory
   */
  public Forecast forecast(Path directory, Shard shard, long fewest)
      throws IOException, InterruptedException {
    DiskSpace.check(job, work.sweeps(), shard, directory);
    Forecaster forecaster = new Forecaster(job, inputs, backend, resources, shard);
    List<SweepForecast> sweeps = new ArrayList<>();
    for (SweepPlan plan : work.sweeps()) {
      sweeps.add(forecaster.of(plan, fewest));
    }
    return new Forecast(sweeps, DiskSpace.room(job, work.sweeps(), shard, directory));
  }

  /**
   * Fits, sweeps, draws.
   *
   * @param beginning how a bootstrap or a sweep begins that an earlier run left unfinished
   * @param progress is told how far the job is
   * @throws dev.scalesweep.input.Mistake if there is something of the kind that is not to be gone
   *     on with, or cannot be
   * @throws InterruptedException if this thread is interrupted; what was finished is kept
   */
  public JobOutcome run(OutputDirectory directory, Beginning beginning, Progress progress)
      throws IOException, InterruptedException {
    return run(directory, beginning, List.of(), progress);
  }

  /**
   * Makes of the shards of the job what would have come of it as a whole, to the same bytes.
   *
   * @param directory which none of the shards are in
   * @param progress is told how far that is
   * @throws dev.scalesweep.input.Mistake if a shard's files are not as they were written
   * @throws InterruptedException if this thread is interrupted; the shards are as they were
   */
  public JobOutcome merge(OutputDirectory directory, Shards shards, Progress progress)
      throws IOException, InterruptedException {
    return run(directory, Beginning.RESTART, shards.directories(), progress);
  }

  private JobOutcome run(
      OutputDirectory directory, Beginning beginning, List<Path> shards, Progress progress)
      throws IOException, InterruptedException {
    DiskSpace.check(job, work.sweeps(), Shard.WHOLE, directory.path());
    RunRecord record = new RunRecord(job, backend, resources, version);
    Continuation continuation =
        new Continuation(directory, JobParts.of(job, version), beginning, shards);
    JobRun run = new JobRun(job, inputs, backend, resources, Shard.WHOLE, continuation, progress);
    JobOutcome outcome = new WholeRun(run, work, record, version).run();
    run.files().writeJson("run.json", record.document(outcome.failure().orElse(DONE)));
    if (outcome.failed().isEmpty()) {
      for (PartJournal journal : journals(job)) {
        directory.delete(journal.name());
      }
    }
    return outcome;
  }

  /**
   * Computes the share of a shard.
   *
   * @param directory of this shard alone; see {@link #run}
   * @throws Mistake if the job has nothing to share; see {@link #run}
   * @throws Failure if tiles could not be computed; the others are kept
   */
  public void runShard(
      OutputDirectory directory, Shard shard, Beginning beginning, Progress progress)
      throws IOException, InterruptedException {
    if (!work.hasShares()) {
      throw new Mistake(
          Place.of(job.file().toString()),
          "there is nothing to share among shards: no sweep with outputs or reducers of its cells,"
              + " and no bootstrap");
    }
    DiskSpace.check(job, work.sweeps(), shard, directory.path());
    directory.delete(ShardNote.FILE);
    RunRecord record = new RunRecord(job, backend, resources, version);
    Continuation continuation =
        new Continuation(directory, parts(job, shard, version), beginning, List.of());
    JobRun run = new JobRun(job, inputs, backend, resources, shard, continuation, progress);
    List<FailedTiles> failed = new ShardRun(run, work, record).run();
    String exit = failed.stream().map(FailedTiles::message).findFirst().orElse(DONE);
    run.files().writeJson("run.json", record.document(exit));
    if (!failed.isEmpty()) {
      throw new Failure(exit);
    }
    run.files()
        .writeJson(ShardNote.FILE, ShardNote.of(shard, job, work.stages(), version).document());
  }

  private static JobParts parts(Job job, Shard shard, Version version) {
    JobParts parts = JobParts.of(job, version);
    return shard.equals(Shard.WHOLE) ? parts : parts.with("shard", shard.toString());
  }

  /**
   * Refuses to resume another job.
   *
   * @param shard which part of the job was to go on
   * @param directory where the results were to go; it need not be there
   * @throws dev.scalesweep.input.Mistake that names what differs
   */
  public static void refuseToResumeAnother(Job job, Shard shard, Path directory)
      throws IOException {
    JobParts parts = parts(job, shard, Version.ofProgram());
    for (PartJournal journal : journals(job)) {
      journal.refuseOther(directory, parts);
    }
  }

  /** Where a job keeps what it would otherwise lose when it is killed. */
  private static List<PartJournal> journals(Job job) {
    return Stream.concat(
            Stream.of(BootstrapJournal.OF_JOB), job.sweeps().stream().map(SweepJournal::of))
        .toList();
  }
}
