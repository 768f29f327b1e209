package dev.scalesweep.report;

/**
 * The part of a scale that is shown.
 *
 * @param start the position where it begins
 * @param end the position where it ends, after the start
 */
record Window(Scale scale, double start, double end) {
  /** The value at the beginning. */
  double least() {
    return scale.value(start);
  }

  /** The value at the end. */
  double greatest() {
    return scale.value(end);
  }

  /** Whether a position lies inside; never one that is not finite. */
  boolean holds(double position) {
    return position >= start && position <= end;
  }

  /** How far along a position lies: 0 at the beginning, 1 at the end. */
  double share(double position) {
    return (position - start) / (end - start);
  }

  /** The position that lies so far along: the inverse of {@link #share}. */
  double at(double share) {
    return start + share * (end - start);
  }
}
