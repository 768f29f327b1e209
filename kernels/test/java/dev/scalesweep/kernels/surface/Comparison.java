package dev.scalesweep.kernels.surface;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Counts the cells of a device that are right, wrong, or cannot be judged. */
final class Comparison {
  private final String what;
  private final Arithmetic arithmetic;
  private @Nullable String first;
  private long wrong;
  private long compared;
  private long overflown;
  private long undecided;
  private double worst;

  /**
   * A comparison of no cells yet.
   *
   * @param what for messages
   * @param arithmetic of the device
   */
  Comparison(String what, Arithmetic arithmetic) {
    this.what = what;
    this.arithmetic = arithmetic;
  }

  /** Whether a cell is right whatever its scale, which is never below its size. */
  boolean isRightAnyway(double device, double reference) {
    return Math.abs(device - reference) <= arithmetic.unit() * Math.abs(reference);
  }

  /** Counts a cell that is right. */
  void right() {
    compared++;
  }

  /**
   * Judges a cell.
   *
   * @param index among the cells, for the message
   * @param scale of its error; infinite if it cannot be judged, NaN if it is beyond the numbers of
   *     the device
   */
  void judge(long index, double device, double reference, double scale) {
    if (Double.isNaN(scale) && Double.isFinite(reference)) {
      overflown++;
    } else if (!Double.isFinite(reference)) {
      judgeSpecial(index, device, reference, scale);
    } else if (Double.isInfinite(scale)) {
      undecided++;
    } else {
      compared++;
      double allowed = arithmetic.unit() * scale;
      double error = Math.abs(device - reference);
      worst = Math.max(worst, error / allowed);
      if (!(error <= allowed)) {
        fail(index, device, reference, allowed);
      }
    }
  }

  /** Infinities and NaN have no error: they are the same or not. */
  private void judgeSpecial(long index, double device, double reference, double scale) {
    if (Double.compare(device, reference) == 0) {
      compared++;
    } else if (Double.isInfinite(scale)) {
      undecided++;
    } else if (arithmetic.largest() < Double.MAX_VALUE) {
      overflown++;
    } else {
      compared++;
      fail(index, device, reference, 0);
    }
  }

  private void fail(long index, double device, double reference, double allowed) {
    wrong++;
    if (first == null) {
      first =
          String.format(
              Locale.ROOT,
              "the first wrong cell is %d: %s instead of %s, where %.3g is allowed",
              index,
              device,
              reference,
              allowed);
    }
  }

  /** How many cells could be judged. */
  long compared() {
    return compared;
  }

  /** One line for the log. */
  String summary() {
    return String.format(
        Locale.ROOT,
        "%s: %d compared, worst %.2f of the allowed error, %d overflown, %d undecided",
        what,
        compared,
        worst,
        overflown,
        undecided);
  }

  /** How many cells were beyond the numbers of the device. */
  long overflown() {
    return overflown;
  }

  /**
   * Fails if a cell was wrong, or few could be judged; says which was the first and how many there
   * are.
   */
  void check() {
    assertThat(wrong).as("%s; wrong cells; %s", summary(), first).isZero();
    assertThat(undecided).as(summary()).isLessThanOrEqualTo(compared / 4);
  }
}
