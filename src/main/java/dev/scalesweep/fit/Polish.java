package dev.scalesweep.fit;

import dev.scalesweep.backend.ColumnSums;
import dev.scalesweep.expr.kernel.Layout;
import java.util.Arrays;
import org.hipparchus.exception.MathIllegalArgumentException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.jspecify.annotations.Nullable;

/**
 * Newton's method on the best point of a fit. Starts that reach an optimum agree to 1e-10 in the
 * objective, but its bottom is so flat that their parameters then differ by 1e-5; Newton goes on by
 * the gradient, which is far more exact than the objective. The Hessian is taken from central
 * differences of the compiled gradient.
 */
final class Polish {
  private static final int MOST_STEPS = 30;
  private static final double DIFFERENCE = 1e-6;

  /** The objective may rise by this share, which is rounding. */
  private static final double ROUNDING = 1e-12;

  private final ColumnSums.Worker worker;
  private final double[] scales;

  Polish(ColumnSums objective, double[] scales) {
    this.worker = objective.worker(Layout.padded(2 * scales.length + 1));
    this.scales = scales;
  }

  /** A minimum, as closely as it can be located. */
  record Minimum(double[] point, double value, double conditionNumber) {}

  private record Local(double value, RealVector gradient, RealMatrix hessian) {
    /** The Newton step; null where the Hessian is not positive definite. */
    @Nullable RealVector step() {
      try {
        return new CholeskyDecomposition(hessian).getSolver().solve(gradient).mapMultiply(-1);
      } catch (MathIllegalArgumentException e) {
        return null;
      }
    }
  }

  /** The minimum near a point. */
  Minimum from(double[] start) {
    double[] point = start.clone();
    Local local = local(point);
    RealVector step = local.step();
    for (int i = 0; i < MOST_STEPS && step != null; i++) {
      double[] next = new ArrayRealVector(point).add(step).toArray();
      Local there = local(next);
      RealVector nextStep = there.step();
      if (nextStep == null || !isBetter(local, step, there, nextStep)) {
        break;
      }
      point = next;
      local = there;
      step = nextStep;
    }
    return new Minimum(point, local.value(), conditionNumber(local.hessian()));
  }

  /** The predicted decrease must fall, and the objective must not rise beyond its rounding. */
  private static boolean isBetter(Local here, RealVector step, Local there, RealVector next) {
    double bound = here.value() + ROUNDING * Math.abs(here.value());
    return there.value() <= bound
        && -there.gradient().dotProduct(next) < -here.gradient().dotProduct(step);
  }

  private Local local(double[] point) {
    int size = point.length;
    double[] differences = new double[size];
    for (int i = 0; i < size; i++) {
      differences[i] = DIFFERENCE * Math.max(scales[i], Math.abs(point[i]));
    }
    submit(point, differences);
    double[][] sums = worker.compute();
    RealVector gradient = new ArrayRealVector(size);
    RealMatrix hessian = new Array2DRowRealMatrix(size, size);
    for (int i = 0; i < size; i++) {
      gradient.setEntry(i, sums[i + 1][0]);
      for (int j = 0; j < size; j++) {
        double change = sums[i + 1][2 * j + 1] - sums[i + 1][2 * j + 2];
        hessian.setEntry(i, j, change / (2 * differences[j]));
      }
    }
    return new Local(sums[0][0], gradient, hessian.add(hessian.transpose()).scalarMultiply(0.5));
  }

  /** The point itself, then one step forward and one back along each axis; the rest is padding. */
  private void submit(double[] point, double[] differences) {
    for (int i = 0; i < point.length; i++) {
      double[] input = worker.input(i);
      Arrays.fill(input, point[i]);
      input[2 * i + 1] += differences[i];
      input[2 * i + 2] -= differences[i];
    }
  }

  /** Of the Hessian scaled to a unit diagonal; infinite where it is not positive definite. */
  private static double conditionNumber(RealMatrix hessian) {
    int size = hessian.getRowDimension();
    RealMatrix scaled = hessian.copy();
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        double diagonal = hessian.getEntry(i, i) * hessian.getEntry(j, j);
        if (!(diagonal > 0)) {
          return Double.POSITIVE_INFINITY;
        }
        scaled.setEntry(i, j, hessian.getEntry(i, j) / Math.sqrt(diagonal));
      }
    }
    double[] eigenvalues = new EigenDecompositionSymmetric(scaled).getEigenvalues();
    double smallest = Arrays.stream(eigenvalues).min().orElseThrow();
    double largest = Arrays.stream(eigenvalues).max().orElseThrow();
    return smallest > 0 ? largest / smallest : Double.POSITIVE_INFINITY;
  }
}
