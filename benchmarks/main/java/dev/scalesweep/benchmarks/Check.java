package dev.scalesweep.benchmarks;

import dev.scalesweep.backend.Backend;
import dev.scalesweep.backend.Backends;
import java.util.Arrays;

/** A benchmark of a wrong answer, or of another engine than the one named, is worth nothing. */
final class Check {
  private Check() {}

  /** The backend of a name, and no other. */
  static Backend backend(String name) {
    Backend backend = Backends.choose(name).backend();
    that(backend.name().equals(name), "asked for " + name + ", got " + backend.name());
    return backend;
  }

  /** Whether two numbers agree to a relative difference. */
  static void close(double actual, double expected, double tolerance) {
    that(
        Math.abs(actual - expected) <= tolerance * Math.abs(expected),
        actual + " should be " + expected);
  }

  /** Whether two arrays have the same bits. */
  static void sameBits(double[] actual, double[] expected) {
    that(Arrays.equals(actual, expected), "the backends give different bits");
  }

  static void that(boolean holds, String complaint) {
    if (!holds) {
      throw new IllegalStateException(complaint);
    }
  }
}
