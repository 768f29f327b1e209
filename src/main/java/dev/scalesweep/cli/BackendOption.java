package dev.scalesweep.cli;

import dev.scalesweep.backend.Backends;
import dev.scalesweep.backend.Choice;
import dev.scalesweep.config.Job;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that says what computes. */
final class BackendOption {
  @Option(
      names = "--backend",
      paramLabel = "NAME",
      description =
          "What computes: auto, reference or vector (default: the config's, else auto, which takes"
              + " the best that works here).")
  private @Nullable String backend;

  /** The backend asked for here, or else by the job. */
  Choice choose(Job job) {
    return Backends.choose(backend != null ? backend : job.backend());
  }
}
