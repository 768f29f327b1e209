package dev.scalesweep.cli;

import dev.scalesweep.backend.Backend;
import dev.scalesweep.backend.Choice;
import dev.scalesweep.backend.tornado.Candidate;
import dev.scalesweep.config.Job;
import dev.scalesweep.data.OutputDirectory;
import dev.scalesweep.input.Failure;
import dev.scalesweep.input.Mistake;
import dev.scalesweep.job.Beginning;
import dev.scalesweep.job.JobInputs;
import dev.scalesweep.job.JobOutcome;
import dev.scalesweep.job.JobRunner;
import dev.scalesweep.job.Resources;
import dev.scalesweep.job.Stage;
import dev.scalesweep.job.Version;
import dev.scalesweep.job.Work;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options of every command that runs a job, and the running. */
final class RunOptions {
  private static final int MOST_THREADS = 1024;

  @Mixin private ConfigOptions config = new ConfigOptions();

  @Mixin private BackendOption backend = new BackendOption();

  @Option(
      names = "--threads",
      paramLabel = "NUMBER",
      description =
          "How many threads work at once, from 1 to 1024 (default: as many as there are"
              + " processors, here ${DEFAULT-VALUE}). The results do not depend on it.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--memory",
      paramLabel = "SIZE",
      description =
          "How much memory the cells of a sweep may take until they are written, such as 256M or 2G"
              + " (default: a quarter of what Java may use). The results do not depend on it.")
  private @Nullable String memory;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description =
          "The directory for the results (default: results/ and the config's file name without"
              + " .yaml).")
  private @Nullable Path output;

  @Option(
      names = "--overwrite",
      description = "Replace the results of another job in the directory.")
  private boolean overwrite;

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
      names = "--print-kernel",
      description = "Print the generated source of the job's kernels, and stop.")
  private boolean printKernel;

  @Option(names = "--quiet", description = "No progress and no notices on stderr.")
  private boolean quiet;

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  /** Runs stages of the job and prints what came of them. */
  int run(Stage... stages) throws IOException, InterruptedException {
    checkThreads();
    Job job = config.job();
    List<Candidate> devices = backend.devices(job);
    if (devices.isEmpty()) {
      return run(job, unfinished.beginning(), stages);
    }
    DeviceProcess process = new DeviceProcess(devices, commandLine());
    OptionalInt exitCode = process.run();
    if (exitCode.isPresent()) {
      return exitCode.getAsInt();
    }
    String name = process.name();
    if (backend.isNamed(job)) {
      throw new Failure("backend " + name + " was lost; --backend vector computes without it");
    }
    Main.say(commandLine(), "the job goes on without " + name);
    return run(job, Beginning.RESUME, stages);
  }

  private int run(Job job, Beginning beginning, Stage... stages)
      throws IOException, InterruptedException {
    Work work = Work.of(job, Set.of(stages));
    Choice choice = backend.choose(job);
    if (printKernel) {
      JobInputs inputs = JobInputs.read(job, work);
      new KernelText(job.law(), inputs, choice.backend(), commandLine().getOut()).print(work);
      return 0;
    }
    if (!quiet) {
      Backend chosen = choice.backend();
      err()
          .println(
              "backend " + chosen.name() + ": " + chosen.description() + "; " + choice.reason());
    }
    return run(job, work, choice, beginning);
  }

  private int run(Job job, Work work, Choice choice, Beginning beginning)
      throws IOException, InterruptedException {
    JobInputs inputs = JobInputs.read(job, work);
    JobRunner runner = new JobRunner(job, work, inputs, choice.backend(), resources());
    Path directory = output != null ? output : Path.of("results", job.name());
    if (beginning == Beginning.RESUME) {
      JobRunner.refuseToResumeAnother(job, directory);
    }
    String hash = job.fingerprint().hash(Version.ofProgram().number());
    try (OutputDirectory results = OutputDirectory.open(directory, hash, overwrite)) {
      JobOutcome outcome = runner.run(results, beginning, ProgressDisplay.of(quiet, err()));
      JobText.print(job, outcome, directory, commandLine().getOut());
      outcome.failure().ifPresent(failure -> Main.say(commandLine(), failure));
      if (outcome.isNotIdentifiable()) {
        return Main.NOT_IDENTIFIABLE;
      }
      return outcome.failure().isPresent() ? Main.FAILED : 0;
    }
  }

  private Resources resources() {
    return memory == null
        ? new Resources(threads)
        : new Resources(threads, MemorySize.parse("--memory", memory));
  }

  private void checkThreads() {
    if (threads < 1 || threads > MOST_THREADS) {
      throw new Mistake(
          "--threads is " + threads + "; a number from 1 to " + MOST_THREADS + " would be right");
    }
  }

  private PrintWriter err() {
    return commandLine().getErr();
  }

  private CommandLine commandLine() {
    return Objects.requireNonNull(command).commandLine();
  }
}
