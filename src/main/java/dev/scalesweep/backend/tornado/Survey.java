package dev.scalesweep.backend.tornado;

import dev.scalesweep.backend.DeviceDescription;
import dev.scalesweep.backend.KernelCache;
import dev.scalesweep.backend.Precision;
import dev.scalesweep.input.Failure;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The devices of this machine, each tried. Processes of their own do both; a device that computed
 * is not tried again while it, its driver, the SDK and the JDK are the same.
 */
public final class Survey {
  /** A first kernel takes 5 s on two slow cores. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Probe probe;
  private final Store store;
  private final List<String> versions;

  /**
   * A survey.
   *
   * @param versions of the SDK and of Java
   */
  Survey(Probe probe, Store store, List<String> versions) {
    this.probe = probe;
    this.store = store;
    this.versions = versions;
  }

  /** A survey with an SDK, its answers in the cache of the user. */
  public static Survey with(Sdk sdk) {
    Path answers = KernelCache.directoryOfUser().resolve("tornado/answers");
    return new Survey(
        new Probe(new TornadoProcess(sdk), PATIENCE),
        new Store(answers),
        List.of(sdk.home().toString(), sdk.version(), Runtime.version().toString()));
  }

  /**
   * Every device, looked for anew.
   *
   * @throws Failure if none can be found; says why, and what helps
   * @throws InterruptedException if this thread is interrupted
   */
  public List<Candidate> fresh() throws InterruptedException {
    Answer answer = look();
    if (answer.trouble().isPresent()) {
      throw new Failure("TornadoVM finds no device: " + answer.trouble().get());
    }
    return candidates(answer, it -> it.allows(Precision.FLOAT64));
  }

  /**
   * Every device, as found before if no driver has changed since; none where that failed.
   *
   * @throws InterruptedException if this thread is interrupted
   */
  public List<Candidate> known() throws InterruptedException {
    Optional<Answer> kept = store.read(key(Drivers.state()));
    Answer answer = kept.isPresent() ? kept.get() : look();
    return answer.trouble().isPresent() ? List.of() : candidates(answer, _ -> true);
  }

  private Answer look() throws InterruptedException {
    Answer answer = probe.ask();
    store.write(key(Drivers.state()), answer);
    return answer;
  }

  /** The devices of an answer, and those verdicts of earlier that are good enough. */
  private List<Candidate> candidates(Answer answer, Predicate<Verdict> isGood)
      throws InterruptedException {
    List<Candidate> candidates = new ArrayList<>();
    for (String line : answer.lines()) {
      DeviceDescription device = Lines.read(line);
      candidates.add(new Candidate(device, verdict(device, isGood)));
    }
    return candidates;
  }

  private Verdict verdict(DeviceDescription device, Predicate<Verdict> isGood)
      throws InterruptedException {
    List<String> key = key(device.name(), device.title(), device.driver());
    Optional<Verdict> kept =
        store.read(key).map(Verdict::of).filter(Verdict::isWhole).filter(isGood);
    if (kept.isPresent()) {
      return kept.get();
    }
    Answer answer = probe.ask(device.name());
    store.write(key, answer);
    return Verdict.of(answer);
  }

  private List<String> key(String... parts) {
    List<String> key = new ArrayList<>(versions);
    key.addAll(List.of(parts));
    return key;
  }
}
