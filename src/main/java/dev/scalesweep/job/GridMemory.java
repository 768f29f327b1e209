package dev.scalesweep.job;

import dev.scalesweep.config.SweepPlan;
import dev.scalesweep.input.Mistake;
import java.util.Locale;

/** Whether the cells of a sweep fit into the memory that Java may use. */
final class GridMemory {
  private static final double MEBIBYTE = 1 << 20;
  private static final double GIBIBYTE = 1 << 30;

  /** The parallel collector gives long-lived objects two thirds of the heap. */
  private static final double SHARE_FOR_CELLS = 2.0 / 3;

  private GridMemory() {}

  /**
   * Checks before anything is computed.
   *
   * @param most the most bytes that Java's heap may have
   * @throws Mistake if the cells do not fit
   */
  static void check(SweepPlan plan, long most) {
    double needed = (double) Double.BYTES * plan.cells();
    if (needed > SHARE_FOR_CELLS * most) {
      throw new Mistake(
          String.format(
              Locale.ROOT,
              "the %d cells of the sweep %s take %.0f MiB, and Java may use %.0f MiB for everything;"
                  + " take fewer points, or more memory with SCALESWEEP_JAVA_OPTS=-Xmx%.0fg",
              plan.cells(),
              plan.name(),
              needed / MEBIBYTE,
              most / MEBIBYTE,
              Math.ceil(needed / SHARE_FOR_CELLS / GIBIBYTE) + 1));
    }
  }
}
