package dev.scalesweep.cli;

import dev.scalesweep.config.Job;
import dev.scalesweep.data.JsonWriter;
import dev.scalesweep.data.OutputDirectory;
import dev.scalesweep.job.Beginning;
import dev.scalesweep.job.Extent;
import dev.scalesweep.job.Forecast;
import dev.scalesweep.job.JobInputs;
import dev.scalesweep.job.JobRunner;
import dev.scalesweep.job.Shard;
import dev.scalesweep.job.Stage;
import dev.scalesweep.job.Version;
import dev.scalesweep.job.Work;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of every command that runs a job, and the running. */
final class RunOptions {
  /** So many that measuring the time of some does not count. */
  private static final long MANY_TILES = 10_000;

  @Mixin private ConfigOptions config = new ConfigOptions();

  @Mixin private ComputingOptions computing = new ComputingOptions();

  @ArgGroup private Unfinished unfinished = new Unfinished();

  /** What to do about an unfinished bootstrap or sweep: one or the other. */
  private static final class Unfinished {
    @Option(
        names = "--resume",
        description =
            "Go on with a bootstrap or a sweep that was killed or interrupted; begin where there is"
                + " none.")
    private boolean resume;

    @Option(
        names = "--restart",
        description = "Discard an unfinished bootstrap or sweep and begin anew.")
    private boolean restart;

    Beginning beginning() {
      return resume ? Beginning.RESUME : restart ? Beginning.RESTART : Beginning.REFUSE;
    }
  }

  @Option(
      names = "--shard",
      paramLabel = "SHARD",
      description =
          "Compute one of several equal parts of the tiles of sweeps and the replicates of a"
              + " bootstrap, such as 3/8, into a directory of its own; merge makes the results of"
              + " all of them.")
  private @Nullable String shard;

  @Option(
      names = "--dry-run",
      description =
          "Print how many cells there are, what would be written where how much is free, the memory"
              + " and the time it would take, measured on a few tiles; and stop.")
  private boolean dryRun;

  @Option(
      names = "--print-kernel",
      description = "Print the generated source of the job's kernels, and stop.")
  private boolean printKernel;

  /** Runs stages of the job and prints what came of them. */
  int run(Stage... stages) throws IOException, InterruptedException {
    computing.check();
    JsonWriter.prepare();
    Shard part = shard == null ? Shard.WHOLE : ShardNumber.parse("--shard", shard);
    Job job = config.job();
    return computing.run(
        job,
        () -> Extent.of(job, Work.of(job, Set.of(stages))).dividedBy(part.count()),
        again -> run(job, part, again ? Beginning.RESUME : unfinished.beginning(), Set.of(stages)));
  }

  private int run(Job job, Shard part, Beginning beginning, Set<Stage> stages)
      throws IOException, InterruptedException {
    Work work = Work.of(job, stages);
    if (printKernel) {
      JobInputs inputs = JobInputs.read(job, work);
      new KernelText(job.law(), inputs, computing.silentBackend(job), out()).print(work);
      return 0;
    }
    JobRunner runner =
        new JobRunner(
            job, work, JobInputs.read(job, work), computing.backend(job), computing.resources());
    Path directory = computing.output(name(job, part));
    if (beginning == Beginning.RESUME) {
      JobRunner.refuseToResumeAnother(job, part, directory);
    }
    OutputDirectory.check(directory, hash(job, part), computing.overwrites());
    Forecast forecast = runner.forecast(directory, part, dryRun ? 1 : MANY_TILES);
    if (dryRun) {
      ForecastText.lines(forecast).forEach(out()::println);
      out().println("nothing is computed or written; without --dry-run, to " + directory);
      out().flush();
      return 0;
    }
    ForecastText.lines(forecast).forEach(computing::notice);
    try (OutputDirectory results =
            OutputDirectory.open(directory, hash(job, part), computing.overwrites());
        StopFile _ = StopFile.watch(directory, computing.commandLine())) {
      if (part.equals(Shard.WHOLE)) {
        return computing.end(job, runner.run(results, beginning, computing.progress()), directory);
      }
      runner.runShard(results, part, beginning, computing.progress());
    }
    out().println("shard " + part + " of " + job.title() + " in " + directory);
    out().flush();
    return 0;
  }

  /** Of the directory in {@code results}. */
  private static String name(Job job, Shard part) {
    return part.equals(Shard.WHOLE)
        ? job.name()
        : job.name() + "-" + part.number() + "-of-" + part.count();
  }

  private static String hash(Job job, Shard part) {
    return part.equals(Shard.WHOLE) ? hash(job) : "shard " + part + " of " + hash(job);
  }

  /** What tells one job's directory from another's. */
  static String hash(Job job) {
    return job.fingerprint().hash(Version.ofProgram().number());
  }

  private PrintWriter out() {
    return computing.commandLine().getOut();
  }
}
