package dev.scalesweep.backend.tornado;

import dev.scalesweep.backend.Availability;
import dev.scalesweep.backend.Backends;
import dev.scalesweep.backend.DeviceDescription;
import dev.scalesweep.backend.Precision;
import dev.scalesweep.input.Failure;
import dev.scalesweep.input.Mistake;
import dev.scalesweep.input.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
   * The devices of some names. They are alike, so that results do not depend on which of them does
   * what.
   *
   * @param names at least one
   * @throws Mistake if a name is there twice, a device is not there, or they differ
   * @throws Failure if none can be found, or one does not compute in double precision
   * @throws InterruptedException if this thread is interrupted
   */
  public List<Candidate> named(List<String> names) throws InterruptedException {
    List<Candidate> candidates = new ArrayList<>();
    for (String name : names) {
      candidates.add(named(name));
    }
    if (Set.copyOf(names).size() < names.size()) {
      throw new Mistake("a device is named twice: " + Backends.joined(names));
    }
    DeviceDescription first = candidates.getFirst().device();
    for (Candidate candidate : candidates) {
      DeviceDescription other = candidate.device();
      if (!other.isLike(first)) {
        throw new Mistake(
            "devices that compute together must be alike; %s is %s, %s is %s"
                .formatted(first.name(), first.text(), other.name(), other.text()));
      }
    }
    return candidates;
  }

  /** The device of a name. Where it did not compute before, it is tried again. */
  private Candidate named(String name) throws InterruptedException {
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
