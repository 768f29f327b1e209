package dev.scalesweep.profile;

/**
 * An end of an interval.
 *
 * @param value in the number's own space; NaN where the interval is open
 * @param reason why it is open; empty where it is not
 */
public record ProfileEnd(double value, String reason) {
  static ProfileEnd open(String reason) {
    return new ProfileEnd(Double.NaN, reason);
  }

  /** Whether there is no end. */
  public boolean isOpen() {
    return !reason.isEmpty();
  }
}
