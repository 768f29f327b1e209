package dev.scalesweep.fit;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Runs through starts on one thread and keeps only the best: a replicate of a bootstrap. */
final class BestStart implements LockStep.Work {
  private final Starts starts;
  private final double[] point;
  private int next;
  private int best = -1;
  private double value = Double.NaN;
  private @Nullable Ending ending;

  BestStart(Starts starts, int parameters) {
    this.starts = starts;
    this.point = new double[parameters];
  }

  @Override
  public int next(double[] start) {
    if (next == starts.size() || Thread.currentThread().isInterrupted()) {
      return -1;
    }
    starts.copy(next, start);
    return next++;
  }

  @Override
  public void ended(int number, Descent descent) {
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

  /** Where the best start led, in the fitted space. */
  double[] point() {
    return Arrays.copyOf(point, point.length);
  }

  /** How the best start ended; {@link Ending#NOT_FINITE} when none is finite. */
  Ending ending() {
    return ending == null ? Ending.NOT_FINITE : ending;
  }
}
