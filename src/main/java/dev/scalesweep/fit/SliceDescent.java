package dev.scalesweep.fit;

import org.jspecify.annotations.Nullable;

/**
 * A fit that stays on a slice: first steps by sign, then BFGS, over all coordinates but the pivot.
 */
final class SliceDescent implements Descent {
  private final Slice slice;
  private final SignDescent signs;
  private final QuasiNewton search;
  private final Metric unknown;
  private final double[] trial;
  private final double[] last;
  private final double[] reduced;
  private Measure.Tracker tracker;
  private Measure.Local local;
  private Measure.Local lastLocal;
  private int evaluations;
  private boolean contained;
  private @Nullable Ending ending;

  /**
   * @param scales the natural size of a change of each coordinate but the pivot. Not modified.
   * @param rounding a predicted decrease below this is rounding
   */
  SliceDescent(Slice slice, double[] scales, Settings settings, double rounding) {
    int size = scales.length;
    this.slice = slice;
    this.signs = new SignDescent(scales);
    this.search = new QuasiNewton(scales, settings, rounding);
    this.unknown = new Metric(size);
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
    evaluations = 0;
    contained = false;
    ending = null;
    tracker = slice.measure().tracker();
    System.arraycopy(start, 0, trial, 0, trial.length);
    local = slice.reach(tracker, trial);
  }

  @Override
  public double[] trial() {
    return trial;
  }

  @Override
  public void tell(double value, double[] derivatives) {
    slice.pullBack(derivatives, local, reduced);
    evaluations++;
    if (evaluations == 1) {
      tellStart(value);
    } else if (evaluations <= 1 + SignDescent.EVALUATIONS) {
      tellSigns(value);
    } else {
      tellSearch(value);
    }
  }

  private void tellStart(double value) {
    if (Double.isFinite(value)) {
      double[] start = new double[reduced.length];
      slice.reduce(trial, start);
      signs.begin(start, value, reduced);
      moveTo(signs.trial());
    } else {
      ending = Ending.NOT_FINITE;
    }
  }

  private void tellSigns(double value) {
    signs.tell(value, reduced);
    if (evaluations == 1 + SignDescent.EVALUATIONS) {
      search.begin(signs.bestPoint(), signs.steps(), unknown, evaluations);
      moveTo(search.trial());
    } else {
      moveTo(signs.trial());
    }
  }

  private void tellSearch(double value) {
    search.tell(value, reduced);
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
    return evaluations;
  }
}
