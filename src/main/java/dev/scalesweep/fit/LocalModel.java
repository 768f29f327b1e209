package dev.scalesweep.fit;

/**
 * What an evaluation says of an objective that is a sum of squares, or is replaced by one: its
 * value v, and that it changes by about {@code g'd + d'Hd/2} over a step d, with the gradient g and
 * the Gauss–Newton matrix H = J'WJ.
 */
final class LocalModel {
  private final double[] point;
  private final double[] gradient;
  private final double[][] matrix;
  private double value;

  LocalModel(int size) {
    point = new double[size];
    gradient = new double[size];
    matrix = new double[size][size];
  }

  /**
   * Takes an evaluation over.
   *
   * @param newPoint where. Not modified.
   * @param newValue the objective
   * @param derivatives the gradient, then the upper triangle of the matrix row by row. Not
   *     modified.
   */
  void take(double[] newPoint, double newValue, double[] derivatives) {
    int size = point.length;
    System.arraycopy(newPoint, 0, point, 0, size);
    System.arraycopy(derivatives, 0, gradient, 0, size);
    value = newValue;
    int next = size;
    for (int i = 0; i < size; i++) {
      for (int j = i; j < size; j++) {
        matrix[i][j] = derivatives[next];
        matrix[j][i] = derivatives[next++];
      }
    }
  }

  /**
   * Adds a second derivative to the matrix.
   *
   * @param curvature 0 or more
   */
  void bend(int index, double curvature) {
    matrix[index][index] += curvature;
  }

  /** Where; do not modify. */
  double[] point() {
    return point;
  }

  double value() {
    return value;
  }

  /** Do not modify. */
  double[] gradient() {
    return gradient;
  }

  /** Do not modify. */
  double[][] matrix() {
    return matrix;
  }

  /** One entry of the gradient after a step. */
  double slope(int index, double[] step) {
    double sum = gradient[index];
    for (int i = 0; i < step.length; i++) {
      sum += matrix[index][i] * step[i];
    }
    return sum;
  }

  /** By how much a step lowers the objective. */
  double decrease(double[] step) {
    double sum = 0;
    for (int i = 0; i < step.length; i++) {
      sum -= step[i] * (gradient[i] + slope(i, step)) / 2;
    }
    return sum;
  }
}
