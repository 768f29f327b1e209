package dev.scalesweep.backend.tornado;

import dev.scalesweep.backend.Availability;
import dev.scalesweep.backend.Precision;
import dev.scalesweep.input.Failure;
import dev.scalesweep.input.Mistake;
import dev.scalesweep.input.Wording;
import java.util.List;
import java.util.Optional;

/** The choice of a device, made before anything of TornadoVM is loaded. */
public final class Devices {
  private final Survey survey;

  Devices(Survey survey) {
    this.survey = survey;
  }

  /** The devices that an SDK sees. */
  public static Devices of(Sdk sdk) {
    return new Devices(Survey.with(sdk));
  }

  /**
   * Every device, looked for anew.
   *
   * @throws Failure if none can be found; says why, and what helps
   * @throws InterruptedException if this thread is interrupted
   */
  public List<Availability> list() throws InterruptedException {
    return survey.fresh().stream().map(Candidate::availability).toList();
  }

  /**
   * The first device that may be faster than the processor.
   *
   * @throws InterruptedException if this thread is interrupted
   */
  public Optional<Candidate> best() throws InterruptedException {
    return survey.known().stream().filter(Candidate::isPreferable).findFirst();
  }

  /**
   * The device of a name. Where it did not compute before, it is tried again.
   *
   * @throws Mistake if there is no such device among those that are there
   * @throws Failure if none can be found, or this one does not compute in double precision
   * @throws InterruptedException if this thread is interrupted
   */
  public Candidate named(String name) throws InterruptedException {
    Optional<Candidate> known =
        survey.known().stream()
            .filter(it -> it.device().name().equals(name))
            .filter(it -> it.verdict().allows(Precision.FLOAT64))
            .findFirst();
    return known.isPresent() ? known.get() : checked(name, survey.fresh());
  }

  private static Candidate checked(String name, List<Candidate> candidates) {
    List<String> names = candidates.stream().map(it -> it.device().name()).toList();
    int index = names.indexOf(name);
    if (index < 0) {
      throw new Mistake(
          "there is no device " + name + "; the devices here are " + Wording.list(names));
    }
    Candidate candidate = candidates.get(index);
    if (!candidate.verdict().allows(Precision.FLOAT64)) {
      throw new Failure(
          candidate.availability().detail()
              + "; jobs compute in double precision (fp64), which vector has");
    }
    return candidate;
  }
}
