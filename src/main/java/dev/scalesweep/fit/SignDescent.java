package dev.scalesweep.fit;

import java.util.Arrays;

/**
 * The first steps of a fit: each parameter moves against the sign of its derivative by a step of
 * its own, which grows while the sign stays and shrinks when it turns (Rprop; Riedmiller and Braun,
 * IEEE ICNN 1993). The size of the derivative plays no part, so a term that vanishes at the start,
 * and whose gradient is a billion times smaller than the others', comes alive; a method that
 * follows the gradient leaves it dead and ends in a worse minimum. The steps that are left at the
 * end are a natural metric for BFGS. Advanced from outside, one evaluation at a time.
 */
final class SignDescent {
  /** How many evaluations there are after that of the start. */
  static final int EVALUATIONS = 30;

  private static final double FIRST_STEP = 0.1;
  private static final double LARGEST_STEP = 1;
  private static final double SMALLEST_METRIC = 1e-3;
  private static final double GROWTH = 1.2;
  private static final double SHRINKAGE = 0.5;

  private final double[] scales;
  private final double[] steps;
  private final double[] point;
  private final double[] gradient;
  private final double[] trial;
  private final double[] bestPoint;
  private double bestValue;

  /**
   * @param scales the natural size of a change of each parameter. Not modified.
   */
  SignDescent(double[] scales) {
    int size = scales.length;
    this.scales = scales;
    steps = new double[size];
    point = new double[size];
    gradient = new double[size];
    trial = new double[size];
    bestPoint = new double[size];
  }

  /** Begins at a point; where the objective is not finite, it stays. */
  void begin(double[] start, double value, double[] startGradient) {
    firstSteps(scales, steps);
    moveTo(start, startGradient);
    keepBest(value);
    if (!Descent.isFinite(value, startGradient)) {
      Arrays.fill(gradient, 0);
    }
    propose();
  }

  /**
   * How far the first steps go.
   *
   * @param steps Modified.
   */
  static void firstSteps(double[] scales, double[] steps) {
    for (int i = 0; i < steps.length; i++) {
      steps[i] = FIRST_STEP * scales[i];
    }
  }

  /** The point to be evaluated next; do not modify. */
  double[] trial() {
    return trial;
  }

  /** Takes the evaluation at {@link #trial()}. */
  void tell(double value, double[] trialGradient) {
    if (Descent.isFinite(value, trialGradient)) {
      adapt(trialGradient);
      moveTo(trial, trialGradient);
      if (value < bestValue) {
        keepBest(value);
      }
    } else {
      shrinkAll();
    }
    propose();
  }

  /** The best point seen; do not modify. */
  double[] bestPoint() {
    return bestPoint;
  }

  /** How far the next step of each coordinate would go; do not modify. */
  double[] steps() {
    return steps;
  }

  /**
   * The inverse Hessian's diagonal that makes the next step as long as the last ones.
   *
   * @param steps how far they went
   * @param gradient where the next step begins; more may follow behind it
   * @param diagonal Modified.
   */
  static void metric(double[] scales, double[] steps, double[] gradient, double[] diagonal) {
    for (int i = 0; i < diagonal.length; i++) {
      double step = Math.max(steps[i], SMALLEST_METRIC * scales[i]);
      diagonal[i] = gradient[i] == 0 ? 1 : step / Math.abs(gradient[i]);
    }
  }

  private void adapt(double[] newGradient) {
    for (int i = 0; i < steps.length; i++) {
      double agreement = newGradient[i] * gradient[i];
      if (agreement > 0) {
        steps[i] = Math.min(GROWTH * steps[i], LARGEST_STEP * scales[i]);
      } else if (agreement < 0) {
        steps[i] *= SHRINKAGE;
      }
    }
  }

  private void shrinkAll() {
    for (int i = 0; i < steps.length; i++) {
      steps[i] *= SHRINKAGE;
    }
  }

  private void propose() {
    for (int i = 0; i < trial.length; i++) {
      trial[i] = point[i] - Math.signum(gradient[i]) * steps[i];
    }
  }

  private void moveTo(double[] newPoint, double[] newGradient) {
    System.arraycopy(newPoint, 0, point, 0, point.length);
    System.arraycopy(newGradient, 0, gradient, 0, gradient.length);
  }

  private void keepBest(double value) {
    bestValue = value;
    System.arraycopy(point, 0, bestPoint, 0, point.length);
  }
}
