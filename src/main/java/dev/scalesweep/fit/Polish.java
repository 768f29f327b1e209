package dev.scalesweep.fit;

import dev.scalesweep.backend.ColumnSums;
import org.hipparchus.exception.MathIllegalArgumentException;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.DiagonalMatrix;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.jspecify.annotations.Nullable;

/**
 * Newton's method on the best point of a fit. Starts that reach an optimum agree to 1e-10 in the
 * objective, but its bottom is so flat that their parameters then differ by 1e-5; Newton goes on by
 * the gradient, which is far more exact than the objective.
 */
final class Polish {
  private static final int MOST_STEPS = 30;

  /** The objective may rise by this share, which is rounding. */
  private static final double ROUNDING = 1e-12;

  /** Rounding of a scaled Hessian: what it may lack of symmetry, and of its pivots. */
  private static final double ASYMMETRY = 1e-12;

  private static final double LEAST_PIVOT = 1e-14;

  /** Differences of gradients know a scaled Hessian so well. */
  private static final double LEAST_CURVATURE = 1e-8;

  private final Curvature curvature;

  Polish(ColumnSums objective, double[] scales) {
    this.curvature = new Curvature(objective, scales);
  }

  /**
   * A minimum, as closely as it can be located.
   *
   * @param hessian of the objective there
   * @param strict whether the objective rises from here along every line: the Hessian is positive
   *     definite beyond rounding
   */
  record Minimum(double[] point, double value, RealMatrix hessian, boolean strict) {}

  /** The minimum near a point. */
  Minimum from(double[] start) {
    double[] point = start.clone();
    Curvature.Local local = curvature.at(point);
    RealVector step = step(local, LEAST_PIVOT);
    for (int i = 0; i < MOST_STEPS && step != null; i++) {
      double[] next = new ArrayRealVector(point).add(step).toArray();
      Curvature.Local there = curvature.at(next);
      RealVector nextStep = step(there, LEAST_PIVOT);
      if (nextStep == null || !isBetter(local, step, there, nextStep)) {
        break;
      }
      point = next;
      local = there;
      step = nextStep;
    }
    boolean strict = step(local, LEAST_CURVATURE) != null;
    return new Minimum(point, local.value(), local.hessian(), strict);
  }

  /**
   * The Newton step; null where the Hessian is not positive definite. Its diagonal is scaled to 1
   * first, so that a parameter that matters little is no reason to say so.
   *
   * @param leastPivot of the scaled Hessian
   */
  private static @Nullable RealVector step(Curvature.Local local, double leastPivot) {
    int size = local.gradient().getDimension();
    RealVector scale = new ArrayRealVector(size);
    for (int i = 0; i < size; i++) {
      scale.setEntry(i, 1 / Math.sqrt(local.hessian().getEntry(i, i)));
    }
    RealMatrix diagonal = new DiagonalMatrix(scale.toArray());
    RealMatrix scaled = diagonal.multiply(local.hessian()).multiply(diagonal);
    try {
      RealVector step =
          new CholeskyDecomposition(scaled, ASYMMETRY, leastPivot)
              .getSolver()
              .solve(local.gradient().ebeMultiply(scale))
              .ebeMultiply(scale)
              .mapMultiply(-1);
      return step.isNaN() ? null : step;
    } catch (MathIllegalArgumentException e) {
      return null;
    }
  }

  /** The predicted decrease must fall, and the objective must not rise beyond its rounding. */
  private static boolean isBetter(
      Curvature.Local here, RealVector step, Curvature.Local there, RealVector next) {
    double bound = here.value() + ROUNDING * Math.abs(here.value());
    return there.value() <= bound
        && -there.gradient().dotProduct(next) < -here.gradient().dotProduct(step);
  }
}
