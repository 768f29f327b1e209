package dev.scalesweep.cli;

import dev.scalesweep.backend.Amount;
import dev.scalesweep.backend.Backend;
import dev.scalesweep.backend.Choice;
import dev.scalesweep.backend.tornado.Candidate;
import dev.scalesweep.config.Job;
import dev.scalesweep.input.Failure;
import dev.scalesweep.input.Mistake;
import dev.scalesweep.job.JobOutcome;
import dev.scalesweep.job.Progress;
import dev.scalesweep.job.Resources;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options of every command that computes a job: with what, and where the results go. */
final class ComputingOptions {
  private static final int MOST_THREADS = 1024;

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

  @Option(names = "--quiet", description = "No progress and no notices on stderr.")
  private boolean quiet;

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  /** What is done in the process that computes. */
  interface Local {
    /**
     * Does it.
     *
     * @param again whether a device was lost that had begun it
     * @return the exit code
     */
    int run(boolean again) throws IOException, InterruptedException;
  }

  /**
   * Does something in a process that has the backend of a job.
   *
   * @param amount how much there is to compute
   */
  int run(Job job, Supplier<Amount> amount, Local local) throws IOException, InterruptedException {
    List<Candidate> devices = backend.devices(job, amount);
    if (devices.isEmpty()) {
      return local.run(false);
    }
    DeviceProcess process = new DeviceProcess(devices, backend.reckoning(), commandLine());
    OptionalInt exitCode = process.run();
    if (exitCode.isPresent()) {
      return exitCode.getAsInt();
    }
    String name = process.name();
    if (backend.isNamed(job)) {
      throw new Failure("backend " + name + " was lost; --backend vector computes without it");
    }
    Main.say(commandLine(), "the job goes on without " + name);
    return local.run(true);
  }

  /** Refuses what no config makes right. */
  void check() {
    if (threads < 1 || threads > MOST_THREADS) {
      throw new Mistake(
          "--threads is " + threads + "; a number from 1 to " + MOST_THREADS + " would be right");
    }
  }

  /** The backend of a job in this process, which is said aloud. */
  Backend backend(Job job) {
    Choice choice = backend.choose(job);
    Backend chosen = choice.backend();
    notice("backend " + chosen.name() + ": " + chosen.description() + "; " + choice.reason());
    return chosen;
  }

  /** Says something on stderr, unless that is to be quiet. */
  void notice(String line) {
    if (!quiet) {
      err().println(line);
    }
  }

  /** The backend of a job in this process. */
  Backend silentBackend(Job job) {
    return backend.choose(job).backend();
  }

  Resources resources() {
    return memory == null
        ? new Resources(threads)
        : new Resources(threads, MemorySize.parse("--memory", memory));
  }

  /**
   * The directory for the results.
   *
   * @param name of that in {@code results}, unless another was asked for
   */
  Path output(String name) {
    return output != null ? output : Path.of("results", name);
  }

  /** Whether another job's results may be replaced. */
  boolean overwrites() {
    return overwrite;
  }

  Progress progress() {
    return ProgressDisplay.of(quiet, err());
  }

  /** Prints what came of a job, and says how it ended. */
  int end(Job job, JobOutcome outcome, Path directory) {
    JobText.print(job, outcome, directory, commandLine().getOut());
    outcome.failure().ifPresent(failure -> Main.say(commandLine(), failure));
    if (outcome.isNotIdentifiable()) {
      return Main.NOT_IDENTIFIABLE;
    }
    return outcome.failure().isPresent() ? Main.FAILED : 0;
  }

  private PrintWriter err() {
    return commandLine().getErr();
  }

  CommandLine commandLine() {
    return Objects.requireNonNull(command).commandLine();
  }
}
