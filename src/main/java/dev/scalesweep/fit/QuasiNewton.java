package dev.scalesweep.fit;

import org.jspecify.annotations.Nullable;

/** First steps by sign, then BFGS. */
final class QuasiNewton implements Descent {
  private enum Phase {
    START,
    SIGNS,
    SEARCH
  }

  private final Settings settings;
  private final SignDescent signs;
  private final InverseHessian inverse;
  private final LineSearch search = new LineSearch();
  private final double[] point;
  private final double[] gradient;
  private final double[] direction;
  private final double[] trial;
  private final double[] step;
  private final double[] change;
  private Phase phase = Phase.START;
  private double value;
  private int iterations;
  private int evaluations;
  private boolean fresh;
  private @Nullable Ending ending;

  /**
   * @param scales the natural size of a change of each parameter, in the fitted space. Not
   *     modified.
   */
  QuasiNewton(double[] scales, Settings settings) {
    int size = scales.length;
    this.settings = settings;
    signs = new SignDescent(scales);
    inverse = new InverseHessian(size);
    point = new double[size];
    gradient = new double[size];
    direction = new double[size];
    trial = new double[size];
    step = new double[size];
    change = new double[size];
  }

  @Override
  public void begin(double[] start) {
    System.arraycopy(start, 0, trial, 0, trial.length);
    phase = Phase.START;
    iterations = 0;
    evaluations = 0;
    ending = null;
  }

  @Override
  public double[] trial() {
    return phase == Phase.SIGNS ? signs.trial() : trial;
  }

  @Override
  public void tell(double trialValue, double[] trialGradient) {
    evaluations++;
    switch (phase) {
      case START -> tellStart(trialValue, trialGradient);
      case SIGNS -> tellSigns(trialValue, trialGradient);
      case SEARCH -> tellSearch(trialValue, trialGradient);
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
    if (!Descent.isFinite(trialValue, trialGradient)) {
      ending = Ending.NOT_FINITE;
      return;
    }
    signs.begin(point, value, gradient);
    phase = Phase.SIGNS;
  }

  private void tellSigns(double trialValue, double[] trialGradient) {
    if (signs.tell(trialValue, trialGradient)) {
      moveTo(signs.bestPoint(), signs.bestValue(), signs.bestGradient());
      phase = Phase.SEARCH;
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
    if (++iterations == settings.maximumIterations()) {
      ending = Ending.ITERATION_LIMIT;
    } else {
      beginSearch();
    }
  }

  /** After a failed search once more with a fresh metric; after that it is over. */
  private void retry() {
    if (fresh) {
      double predicted = -InverseHessian.dot(gradient, direction);
      boolean floor = predicted <= Settings.PRECISION * Math.abs(value);
      ending = floor ? Ending.CONVERGED_PRECISION : Ending.LINE_SEARCH_FAILURE;
    } else {
      restart();
    }
  }

  private void restart() {
    signs.metric(gradient, change);
    inverse.reset(change);
    fresh = true;
    beginSearch();
  }

  private void beginSearch() {
    inverse.direction(gradient, direction);
    double slope = InverseHessian.dot(gradient, direction);
    boolean converged = !fresh && -slope < settings.tolerance() * Math.abs(value);
    if (slope == 0 || (converged && slope < 0)) {
      ending = Ending.CONVERGED_GRADIENT;
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
