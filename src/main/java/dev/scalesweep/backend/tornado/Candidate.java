package dev.scalesweep.backend.tornado;

import dev.scalesweep.backend.Amount;
import dev.scalesweep.backend.Availability;
import dev.scalesweep.backend.DeviceDescription;
import dev.scalesweep.backend.DeviceDescription.Kind;
import dev.scalesweep.backend.Precision;

/**
 * A device and what became of trying it.
 *
 * @param device what it says of itself
 * @param verdict what became of it
 */
public record Candidate(DeviceDescription device, Verdict verdict) {
  private static final String FOR_TESTS = "; a processor, which auto never takes";

  /** Whether {@code auto} may take it: the processor computes faster without a driver between. */
  public boolean isPreferable() {
    return device.kind() == Kind.GPU && verdict.allows(Precision.FLOAT64);
  }

  /** Whether it is done with a job sooner than the processor. */
  public boolean isGain(Amount amount) {
    return verdict.pace().stream().anyMatch(it -> it.isGain(amount));
  }

  /** Why it is, or is not; for the log. */
  public String reckoning(Amount amount) {
    return device.name() + verdict.pace().map(it -> " " + it.text(amount)).orElse(" is not timed");
  }

  /** A row of the list of backends. */
  public Availability availability() {
    boolean usable = verdict.allows(Precision.FLOAT32);
    String detail = device.text() + ", " + precision();
    return new Availability(
        device.name(), usable, device.kind() == Kind.CPU && usable ? detail + FOR_TESTS : detail);
  }

  private String precision() {
    if (verdict.allows(Precision.FLOAT64)) {
      return "fp64";
    }
    String what = verdict.allows(Precision.FLOAT32) ? "no fp64" : "it does not compute";
    return what + verdict.why().map(why -> ": " + why).orElse("");
  }
}
