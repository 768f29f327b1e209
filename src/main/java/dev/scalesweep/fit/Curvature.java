package dev.scalesweep.fit;

import dev.scalesweep.backend.ColumnSums;
import dev.scalesweep.expr.kernel.Layout;
import java.util.Arrays;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;

/**
 * The objective with its exact derivatives to the second order: the Hessian is taken from central
 * differences of the compiled gradient. Belongs to one thread.
 */
public final class Curvature {
  private static final double DIFFERENCE = 1e-6;

  private final ColumnSums.Worker worker;
  private final double[] scales;

  /**
   * The curvature of an objective.
   *
   * @param objective with its gradient
   * @param scales the natural size of a change of each coordinate. Not modified.
   */
  public Curvature(ColumnSums objective, double[] scales) {
    this.worker = objective.worker(Layout.padded(2 * scales.length + 1));
    this.scales = scales;
  }

  /** The objective at a point, its gradient and its Hessian. */
  public record Local(double value, RealVector gradient, RealMatrix hessian) {}

  /**
   * The objective near a point.
   *
   * @param point the coordinates. Not modified.
   */
  public Local at(double[] point) {
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
}
