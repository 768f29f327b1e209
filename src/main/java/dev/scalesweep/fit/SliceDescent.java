package dev.scalesweep.fit;

import org.jspecify.annotations.Nullable;

/**
 * A fit that stays on a slice: first steps by sign, then BFGS, over all coordinates but the pivot.
 */
final class SliceDescent implements Descent {
  private final Slice slice;
  private final QuasiNewton search;
  private final double[] trial;
  private final double[] last;
  private final double[] reduced;
  private Measure.Tracker tracker;
  private Measure.Local local;
  private Measure.Local lastLocal;
  private boolean contained;
  private @Nullable Ending ending;

  /**
   * @param scales the natural size of a change of each coordinate but the pivot. Not modified.
   * @param rounding a predicted decrease below this is rounding
   */
  SliceDescent(Slice slice, double[] scales, Settings settings, double rounding) {
    int size = scales.length;
    this.slice = slice;
    this.search = new QuasiNewton(scales, settings, rounding, false);
    this.trial = new double[size + 1];
    this.last = new double[size + 1];
    this.reduced = new double[size];
    this.tracker = slice.measure().tracker();
    this.local = Measure.Local.none(size + 1);
    this.lastLocal = local;
  }

  /**
   * Begins.
   *
   * @param start near the slice. Not modified.
   */
  void begin(double[] start) {
    contained = false;
    ending = null;
    tracker = slice.measure().tracker();
    System.arraycopy(start, 0, trial, 0, trial.length);
    local = slice.reach(tracker, trial);
    slice.reduce(trial, reduced);
    search.begin(reduced);
  }

  @Override
  public double[] trial() {
    return trial;
  }

  @Override
  public void tell(double value, double[] derivatives) {
    slice.pullBack(derivatives, local, reduced);
    search.tell(value, reduced);
    if (search.evaluations() == 1 && !Double.isFinite(value)) {
      ending = Ending.NOT_FINITE;
    } else {
      advance();
    }
  }

  private void advance() {
    ending = search.ending();
    moveTo(ending == null ? search.trial() : search.point());
    contained = ending != null && slice.contains(trial);
  }

  /** The pivot begins where it is to be expected from the last point of the slice. */
  private void moveTo(double[] other) {
    if (Double.isFinite(trial[slice.pivot()])) {
      System.arraycopy(trial, 0, last, 0, trial.length);
      lastLocal = local;
    }
    slice.expand(other, trial);
    trial[slice.pivot()] = slice.predicted(last, lastLocal, trial);
    local = slice.reach(tracker, trial);
  }

  @Override
  public @Nullable Ending ending() {
    return ending;
  }

  @Override
  public double[] point() {
    return trial;
  }

  /** NaN where the number turns out to have another value. */
  @Override
  public double value() {
    return contained ? search.value() : Double.NaN;
  }

  @Override
  public int evaluations() {
    return search.evaluations();
  }
}
