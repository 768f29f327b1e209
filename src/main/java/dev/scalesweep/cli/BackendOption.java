package dev.scalesweep.cli;

import dev.scalesweep.backend.Backends;
import dev.scalesweep.backend.Choice;
import dev.scalesweep.backend.tornado.Candidate;
import dev.scalesweep.backend.tornado.Devices;
import dev.scalesweep.backend.tornado.Sdk;
import dev.scalesweep.config.Job;
import dev.scalesweep.input.Failure;
import dev.scalesweep.input.Mistake;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that says what computes. */
final class BackendOption {
  @Option(
      names = "--backend",
      paramLabel = "NAME",
      description =
          "What computes: auto, reference, vector, or a device such as opencl:0:0, or several with"
              + " commas between (default: the config's, else auto, which takes the best that works"
              + " here).")
  private @Nullable String backend;

  /** The backend asked for here, or else by the job; in this process. */
  Choice choose(Job job) {
    Choice choice = Backends.choose(DeviceWorker.device().orElse(name(job)));
    return DeviceWorker.device().isPresent() && !isNamed(job)
        ? new Choice(choice.backend(), choice.backend().name() + " is a GPU that computes here")
        : choice;
  }

  /** Whether a name was given, so that nothing else will do. */
  boolean isNamed(Job job) {
    return !name(job).equals(Backends.AUTO);
  }

  /**
   * The devices that are to compute, in a process of their own: those asked for, or a better one
   * than the processor. None where this process computes.
   *
   * @throws Mistake if a device that was asked for cannot run
   */
  List<Candidate> devices(Job job) throws InterruptedException {
    String name = name(job);
    if (DeviceWorker.device().isPresent()) {
      return List.of();
    }
    if (Backends.isDevice(name)) {
      return named(name);
    }
    Optional<Sdk> sdk = name.equals(Backends.AUTO) ? Sdk.find() : Optional.empty();
    return sdk.isPresent() ? Devices.of(sdk.get()).best().stream().toList() : List.of();
  }

  private static List<Candidate> named(String name) throws InterruptedException {
    try {
      return Devices.of(Sdk.ofMachine()).named(List.of(name.split(",")));
    } catch (Failure failure) {
      throw new Mistake("backend " + name + " cannot run: " + failure.getMessage());
    }
  }

  private String name(Job job) {
    return backend != null ? backend : job.backend();
  }
}
