package dev.scalesweep.fit;

import org.jspecify.annotations.Nullable;

/** BFGS, from where the first steps have led. */
final class QuasiNewton implements Descent {
  private final Settings settings;
  private final double rounding;
  private final double[] scales;
  private final InverseHessian inverse;
  private final LineSearch search = new LineSearch();
  private final double[] firstSteps;
  private final double[] point;
  private final double[] gradient;
  private final double[] direction;
  private final double[] trial;
  private final double[] step;
  private final double[] change;
  private double value;
  private int iterations;
  private int evaluations;

  /** Whether the point has been evaluated where the descent begins. */
  private boolean begun;

  /** Whether nothing has been learnt since the metric was set. */
  private boolean fresh;

  /** Whether the metric was set by the curvature. */
  private boolean curved;

  private @Nullable Ending ending;

  /**
   * @param scales the natural size of a change of each coordinate. Not modified.
   * @param rounding a predicted decrease below this is rounding
   */
  QuasiNewton(double[] scales, Settings settings, double rounding) {
    int size = scales.length;
    this.settings = settings;
    this.rounding = rounding;
    this.scales = scales;
    inverse = new InverseHessian(size);
    firstSteps = new double[size];
    point = new double[size];
    gradient = new double[size];
    direction = new double[size];
    trial = new double[size];
    step = new double[size];
    change = new double[size];
  }

  /**
   * Begins.
   *
   * @param start where. Not modified.
   * @param steps how far the steps before went; the metric where the curvature is of no use. Not
   *     modified.
   * @param metric by the curvature at the start. Not modified.
   * @param before how many evaluations there were before
   */
  void begin(double[] start, double[] steps, Metric metric, int before) {
    System.arraycopy(start, 0, trial, 0, trial.length);
    System.arraycopy(steps, 0, firstSteps, 0, steps.length);
    iterations = 0;
    evaluations = before;
    ending = null;
    begun = false;
    curved = metric.isKnown();
    if (curved) {
      inverse.set(metric.inverse());
    }
  }

  @Override
  public double[] trial() {
    return trial;
  }

  @Override
  public void tell(double trialValue, double[] trialGradient) {
    evaluations++;
    if (begun) {
      tellSearch(trialValue, trialGradient);
    } else {
      tellStart(trialValue, trialGradient);
    }
  }

  @Override
  public @Nullable Ending ending() {
    return ending;
  }

  @Override
  public double[] point() {
    return point;
  }

  @Override
  public double value() {
    return value;
  }

  @Override
  public int evaluations() {
    return evaluations;
  }

  private void tellStart(double trialValue, double[] trialGradient) {
    moveTo(trial, trialValue, trialGradient);
    begun = true;
    if (!Descent.isFinite(trialValue, trialGradient)) {
      ending = Ending.NOT_FINITE;
    } else if (curved) {
      fresh = true;
      beginSearch();
    } else {
      restart();
    }
  }

  private void tellSearch(double trialValue, double[] trialGradient) {
    boolean finite = Descent.isFinite(trialValue, trialGradient);
    double slope = finite ? InverseHessian.dot(trialGradient, direction) : Double.NaN;
    switch (search.tell(trialValue, slope)) {
      case ACCEPTED -> accept(trialValue, trialGradient);
      case TRY_AGAIN -> propose();
      case FAILED -> retry();
    }
  }

  private void accept(double trialValue, double[] trialGradient) {
    for (int i = 0; i < step.length; i++) {
      step[i] = trial[i] - point[i];
      change[i] = trialGradient[i] - gradient[i];
    }
    inverse.update(step, change);
    moveTo(trial, trialValue, trialGradient);
    fresh = false;
    curved = false;
    if (++iterations == settings.maximumIterations()) {
      ending = Ending.ITERATION_LIMIT;
    } else {
      beginSearch();
    }
  }

  /** After a failed search once more with the metric of the first steps; after that it is over. */
  private void retry() {
    if (fresh && !curved) {
      double predicted = -InverseHessian.dot(gradient, direction);
      boolean floor = predicted <= Settings.PRECISION * Math.abs(value);
      ending = floor ? Ending.CONVERGED_PRECISION : Ending.LINE_SEARCH_FAILURE;
    } else {
      restart();
    }
  }

  private void restart() {
    SignDescent.metric(scales, firstSteps, gradient, change);
    inverse.reset(change);
    fresh = true;
    curved = false;
    beginSearch();
  }

  private void beginSearch() {
    inverse.direction(gradient, direction);
    double slope = InverseHessian.dot(gradient, direction);
    boolean converged = !fresh && -slope < settings.tolerance() * Math.abs(value);
    if (slope == 0 || (converged && slope < 0)) {
      ending = Ending.CONVERGED_GRADIENT;
    } else if (slope < 0 && -slope <= rounding && (curved || !fresh)) {
      ending = Ending.CONVERGED_PRECISION;
    } else if (slope < 0) {
      search.begin(value, slope);
      propose();
    } else {
      retry();
    }
  }

  private void propose() {
    for (int i = 0; i < trial.length; i++) {
      trial[i] = point[i] + search.step() * direction[i];
    }
  }

  private void moveTo(double[] newPoint, double newValue, double[] newGradient) {
    System.arraycopy(newPoint, 0, point, 0, point.length);
    System.arraycopy(newGradient, 0, gradient, 0, gradient.length);
    value = newValue;
  }
}
