package dev.scalesweep.cli;

import dev.scalesweep.backend.Amount;
import dev.scalesweep.config.Job;
import dev.scalesweep.config.JobReader;
import dev.scalesweep.data.OutputDirectory;
import dev.scalesweep.job.JobInputs;
import dev.scalesweep.job.JobRunner;
import dev.scalesweep.job.Shards;
import dev.scalesweep.job.Work;
import dev.scalesweep.law.LawCatalog;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code scalesweep merge}. */
@Command(
    name = "merge",
    description =
        "Makes of all shards of a job what the job would have made as a whole, byte for byte.")
final class MergeCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "DIR",
      arity = "1..*",
      description = "The directories of all shards, in any order.")
  private List<Path> directories = List.of();

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "The config, where it is no longer where the shards found it.")
  private @Nullable Path config;

  @Mixin private ComputingOptions computing = new ComputingOptions();

  @Override
  public Integer call() throws IOException, InterruptedException {
    computing.check();
    Shards shards = Shards.in(directories);
    Path file = config != null ? config : shards.config();
    Job job = JobReader.read(file, shards.overrides(), LawCatalog.ofInstallation());
    shards.refuseOther(job);
    return computing.run(job, () -> Amount.NONE, _ -> merge(job, shards));
  }

  private int merge(Job job, Shards shards) throws IOException, InterruptedException {
    Work work = Work.of(job, shards.stages());
    JobInputs inputs = JobInputs.read(job, work);
    JobRunner runner =
        new JobRunner(job, work, inputs, computing.backend(job), computing.resources());
    Path directory = computing.output(job.name());
    try (OutputDirectory results =
            OutputDirectory.open(directory, RunOptions.hash(job), computing.overwrites());
        StopFile _ = StopFile.watch(directory, computing.commandLine())) {
      return computing.end(job, runner.merge(results, shards, computing.progress()), directory);
    }
  }
}
