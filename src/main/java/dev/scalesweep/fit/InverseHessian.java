package dev.scalesweep.fit;

import java.util.Arrays;

/**
 * The inverse Hessian that BFGS builds from the gradients it sees (Nocedal and Wright, Numerical
 * Optimization, 2nd ed., equation 6.17).
 */
final class InverseHessian {
  private final int size;

  /** Row by row. */
  private final double[] matrix;

  private final double[] product;

  InverseHessian(int size) {
    this.size = size;
    matrix = new double[size * size];
    product = new double[size];
  }

  /** Forgets everything but a diagonal. */
  void reset(double[] diagonal) {
    Arrays.fill(matrix, 0);
    for (int i = 0; i < size; i++) {
      matrix[i * size + i] = diagonal[i];
    }
  }

  /** Takes a matrix over. */
  void set(double[][] other) {
    for (int i = 0; i < size; i++) {
      System.arraycopy(other[i], 0, matrix, i * size, size);
    }
  }

  /**
   * The direction of descent, the negative product with the gradient.
   *
   * @param direction Modified.
   */
  void direction(double[] gradient, double[] direction) {
    multiply(gradient, direction);
    for (int i = 0; i < size; i++) {
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
    for (int i = 0; i < size; i++) {
      double ofStep = factor * step[i] - product[i] / curvature;
      double ofProduct = step[i] / curvature;
      for (int j = 0; j <= i; j++) {
        double sum = matrix[i * size + j] + ofStep * step[j] - ofProduct * product[j];
        matrix[i * size + j] = sum;
        matrix[j * size + i] = sum;
      }
    }
  }

  private void multiply(double[] vector, double[] result) {
    int next = 0;
    for (int i = 0; i < size; i++) {
      double sum = 0;
      for (int j = 0; j < size; j++) {
        sum += matrix[next++] * vector[j];
      }
      result[i] = sum;
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
