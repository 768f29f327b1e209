package dev.scalesweep.job;

import dev.scalesweep.backend.Backend;
import dev.scalesweep.config.Job;
import dev.scalesweep.data.OutputDirectory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Does the work of a job and writes its files. */
public final class JobRunner {
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
    DiskSpace.check(work.sweeps(), directory.path());
    RunRecord record = new RunRecord(job, backend, resources, version);
    Continuation continuation = new Continuation(directory, JobParts.of(job, version), beginning);
    JobRun run = new JobRun(job, inputs, backend, resources, continuation, progress);
    JobOutcome outcome = new WholeRun(run, work, record, version).run();
    run.files().writeJson("run.json", record.document(outcome));
    for (PartJournal journal : journals(job)) {
      directory.delete(journal.name());
    }
    return outcome;
  }

  /**
   * Refuses to resume another job.
   *
   * @param directory where the results were to go; it need not be there
   * @throws dev.scalesweep.input.Mistake that names what differs
   */
  public static void refuseToResumeAnother(Job job, Path directory) throws IOException {
    JobParts parts = JobParts.of(job, Version.ofProgram());
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
