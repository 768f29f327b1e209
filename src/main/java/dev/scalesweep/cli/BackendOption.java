package dev.scalesweep.cli;

import dev.scalesweep.backend.Amount;
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
import java.util.function.Supplier;
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

  /** Why a GPU is taken, or is not, where there is one and nothing was asked for. */
  private Optional<String> reckoning = DeviceWorker.reckoning();

  /** The backend asked for here, or else by the job; in this process. */
  Choice choose(Job job) {
    Choice choice = Backends.choose(DeviceWorker.device().orElse(name(job)));
    String reason =
        DeviceWorker.device().isPresent() && !isNamed(job)
            ? choice.backend().name() + " is a GPU that gains"
            : choice.reason();
    return new Choice(choice.backend(), reason + reckoning.map(it -> "; " + it).orElse(""));
  }

  /** Whether a name was given, so that nothing else will do. */
  boolean isNamed(Job job) {
    return !name(job).equals(Backends.AUTO);
  }

  /**
   * The devices that are to compute, in a process of their own: those asked for, or a better one
   * than the processor. None where this process computes.
   *
   * @param amount how much there is to compute
   * @throws Mistake if a device that was asked for cannot run
   */
  List<Candidate> devices(Job job, Supplier<Amount> amount) throws InterruptedException {
    String name = name(job);
    if (DeviceWorker.device().isPresent()) {
      return List.of();
    }
    if (Backends.isDevice(name)) {
      return named(name);
    }
    Optional<Sdk> sdk = name.equals(Backends.AUTO) ? Sdk.find() : Optional.empty();
    return sdk.isPresent() ? gaining(Devices.of(sdk.get()), amount) : List.of();
  }

  /** The best device, if the job is large enough to gain by it. */
  private List<Candidate> gaining(Devices devices, Supplier<Amount> amount)
      throws InterruptedException {
    Optional<Candidate> best = devices.best();
    if (best.isEmpty()) {
      return List.of();
    }
    Amount work = amount.get();
    reckoning = Optional.of(best.get().reckoning(work));
    return best.get().isGain(work) ? List.of(best.get()) : List.of();
  }

  /** Why a GPU is taken, for the process that computes on it. */
  Optional<String> reckoning() {
    return reckoning;
  }

  private static List<Candidate> named(String name) throws InterruptedException {
    try {
      return Devices.of(Sdk.ofMachine()).named(Backends.devices(name));
    } catch (Failure failure) {
      throw new Mistake("backend " + name + " cannot run: " + failure.getMessage());
    }
  }

  private String name(Job job) {
    return backend != null ? backend : job.backend();
  }
}
