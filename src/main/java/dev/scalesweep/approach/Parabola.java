package dev.scalesweep.approach;

import java.util.Arrays;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.QRDecomposition;

/**
 * y = height + curvature (x - vertex)^2.
 *
 * @param curvature above 0 for a parabola that opens upward and so has a minimum
 * @param vertex where it turns
 * @param height y there
 */
public record Parabola(double curvature, double vertex, double height) {

  /**
   * The parabola through points, by least squares.
   *
   * @param x three different ones at least. Not modified.
   * @param y as many. Not modified.
   */
  public static Parabola through(double[] x, double[] y) {
    double lower = Arrays.stream(x).min().orElseThrow();
    double upper = Arrays.stream(x).max().orElseThrow();
    double middle = lower + (upper - lower) / 2;
    double half = (upper - lower) / 2;
    double[][] powers =
        Arrays.stream(x).mapToObj(it -> powers((it - middle) / half)).toArray(double[][]::new);
    double[] c =
        new QRDecomposition(MatrixUtils.createRealMatrix(powers))
            .getSolver()
            .solve(new ArrayRealVector(y))
            .toArray();
    double vertex = -c[1] / (2 * c[2]);
    return new Parabola(c[2] / (half * half), middle + half * vertex, c[0] + vertex * c[1] / 2);
  }

  /** Its y at some x. */
  public double at(double x) {
    return height + curvature * (x - vertex) * (x - vertex);
  }

  /** Of x on a scale from -1 to 1, so that the three columns are of one size. */
  private static double[] powers(double x) {
    return new double[] {1, x, x * x};
  }
}
