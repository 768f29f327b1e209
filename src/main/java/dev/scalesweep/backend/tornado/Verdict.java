package dev.scalesweep.backend.tornado;

import dev.scalesweep.backend.Pace;
import dev.scalesweep.backend.Precision;
import java.util.Optional;

/**
 * What became of trying a device.
 *
 * @param best the best precision in which it computes; empty if it does not
 * @param pace how fast it is; empty if it does not compute in double precision
 * @param why what is missing; empty if nothing is
 */
public record Verdict(Optional<Precision> best, Optional<Pace> pace, Optional<String> why) {
  /** How a line of an answer begins that says how fast the device is. */
  static final String PACE = "pace ";

  /** The verdict on a device whose process was asked to compute. */
  static Verdict of(Answer answer) {
    return new Verdict(
        answer.lines().stream()
            .filter(line -> !line.startsWith(PACE))
            .reduce((_, line) -> line)
            .map(Precision::valueOf),
        answer.lines().stream()
            .filter(line -> line.startsWith(PACE))
            .findFirst()
            .map(line -> Pace.parse(line.substring(PACE.length()))),
        answer.trouble());
  }

  /** Whether the device was asked all that there is to ask. */
  boolean isWhole() {
    return why.isPresent() || pace.isPresent();
  }

  /** Whether the device computes in this precision. */
  public boolean allows(Precision precision) {
    return best.isPresent() && best.get().compareTo(precision) >= 0;
  }
}
