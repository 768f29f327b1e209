package dev.scalesweep.fit;

import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;

/** Derivatives as programs deliver them: the gradient, then the upper triangle of a matrix. */
final class Derivatives {
  private Derivatives() {}

  /**
   * The derivatives.
   *
   * @param size how many coordinates there are; those behind the given ones have no influence
   */
  static double[] of(RealVector gradient, RealMatrix matrix, int size) {
    double[] derivatives = new double[size + size * (size + 1) / 2];
    int next = size;
    for (int i = 0; i < size; i++) {
      boolean known = i < gradient.getDimension();
      derivatives[i] = known ? gradient.getEntry(i) : 0;
      for (int j = i; j < size; j++) {
        derivatives[next++] = j < gradient.getDimension() ? matrix.getEntry(i, j) : 0;
      }
    }
    return derivatives;
  }
}
