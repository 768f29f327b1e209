package dev.scalesweep.fit;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Keeps the best of the starts of one refit. */
final class BestStart {
  private final double[] point;
  private int best = -1;
  private double value = Double.NaN;
  private @Nullable Ending ending;

  /**
   * @param size how many coordinates there are
   */
  BestStart(int size) {
    this.point = new double[size];
  }

  /** Takes the result of a start; among equals the first one in number counts. */
  void offer(int number, Descent descent) {
    if (!Double.isFinite(descent.value())) {
      return;
    }
    boolean equal = descent.value() == value && number < best;
    if (best < 0 || descent.value() < value || equal) {
      best = number;
      value = descent.value();
      ending = Objects.requireNonNull(descent.ending());
      System.arraycopy(descent.point(), 0, point, 0, point.length);
    }
  }

  /** Whether a start gave a finite objective. */
  boolean isFound() {
    return best >= 0;
  }

  /** The objective at the best; NaN when none is finite. */
  double value() {
    return value;
  }

  /** Where the best start led; do not modify. */
  double[] point() {
    return point;
  }

  /** How the best start ended; {@link Ending#NOT_FINITE} when none is finite. */
  Ending ending() {
    return ending == null ? Ending.NOT_FINITE : ending;
  }
}
