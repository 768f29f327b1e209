package dev.scalesweep.fit;

import java.util.Arrays;

/**
 * The inverse Hessian that BFGS builds from the gradients it sees (Nocedal and Wright, Numerical
 * Optimization, 2nd ed., equation 6.17).
 */
final class InverseHessian {
  private final double[][] matrix;
  private final double[] product;

  InverseHessian(int size) {
    matrix = new double[size][size];
    product = new double[size];
  }

  /** Forgets everything but a diagonal. */
  void reset(double[] diagonal) {
    for (int i = 0; i < matrix.length; i++) {
      Arrays.fill(matrix[i], 0);
      matrix[i][i] = diagonal[i];
    }
  }

  /**
   * The direction of descent, the negative product with the gradient.
   *
   * @param direction Modified.
   */
  void direction(double[] gradient, double[] direction) {
    multiply(gradient, direction);
    for (int i = 0; i < direction.length; i++) {
      direction[i] = -direction[i];
    }
  }

  /**
   * Learns from a step; without positive curvature along it nothing is learnt.
   *
   * @param step the change of the point
   * @param change the change of the gradient
   */
  void update(double[] step, double[] change) {
    double curvature = dot(step, change);
    if (!(curvature > 0)) {
      return;
    }
    multiply(change, product);
    double factor = (1 + dot(change, product) / curvature) / curvature;
    for (int i = 0; i < matrix.length; i++) {
      for (int j = 0; j < matrix.length; j++) {
        matrix[i][j] +=
            factor * step[i] * step[j] - (product[i] * step[j] + step[i] * product[j]) / curvature;
      }
    }
  }

  private void multiply(double[] vector, double[] result) {
    for (int i = 0; i < matrix.length; i++) {
      result[i] = dot(matrix[i], vector);
    }
  }

  static double dot(double[] left, double[] right) {
    double sum = 0;
    for (int i = 0; i < left.length; i++) {
      sum += left[i] * right[i];
    }
    return sum;
  }
}
