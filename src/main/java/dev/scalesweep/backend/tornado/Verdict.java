package dev.scalesweep.backend.tornado;

import dev.scalesweep.backend.Precision;
import java.util.Optional;

/**
 * What became of trying a device.
 *
 * @param best the best precision in which it computes; empty if it does not
 * @param why what is missing; empty if nothing is
 */
public record Verdict(Optional<Precision> best, Optional<String> why) {
  /** The verdict on a device whose process was asked to compute. */
  static Verdict of(Answer answer) {
    return new Verdict(
        answer.lines().stream().reduce((_, line) -> line).map(Precision::valueOf),
        answer.trouble());
  }

  /** Whether the device computes in this precision. */
  public boolean allows(Precision precision) {
    return best.isPresent() && best.get().compareTo(precision) >= 0;
  }
}
