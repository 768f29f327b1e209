package dev.scalesweep.fit;

/**
 * A first inverse Hessian: of the Gauss–Newton matrix, to which a little of the metric of the first
 * steps is added, so that a coordinate without influence does not run away.
 */
final class Metric {
  /** How much of the metric of the first steps is added. */
  private static final double SHARE = 1e-3;

  /** What is added to a diagonal of ones. */
  private static final double RIDGE = 1e-6;

  private final double[][] factor;
  private final double[] scale;
  private final double[][] inverse;
  private boolean known;

  Metric(int size) {
    factor = new double[size][size];
    scale = new double[size];
    inverse = new double[size][size];
  }

  /**
   * Inverts.
   *
   * @param derivatives the gradient, then the upper triangle of the Gauss–Newton matrix row by row.
   *     Not modified.
   * @param diagonal of the inverse Hessian by the first steps. Not modified.
   */
  void set(double[] derivatives, double[] diagonal) {
    int size = scale.length;
    int next = size;
    for (int i = 0; i < size; i++) {
      for (int j = i; j < size; j++) {
        factor[j][i] = derivatives[next++];
      }
      factor[i][i] += SHARE / diagonal[i];
    }
    known = decompose();
    for (int i = 0; i < size && known; i++) {
      solve(i);
    }
  }

  /** Whether there is an inverse. */
  boolean isKnown() {
    return known;
  }

  /** The inverse; do not modify. */
  double[][] inverse() {
    return inverse;
  }

  /** Cholesky's decomposition of the lower triangle scaled to a diagonal of ones, in place. */
  private boolean decompose() {
    int size = scale.length;
    for (int i = 0; i < size; i++) {
      scale[i] = 1 / Math.sqrt(factor[i][i]);
    }
    for (int i = 0; i < size; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = i == j ? 1 + RIDGE : factor[i][j] * scale[i] * scale[j];
        for (int k = 0; k < j; k++) {
          sum -= factor[i][k] * factor[j][k];
        }
        factor[i][j] = i == j ? Math.sqrt(sum) : sum / factor[j][j];
      }
      if (!(factor[i][i] > 0 && Double.isFinite(factor[i][i]))) {
        return false;
      }
    }
    return true;
  }

  /** One column of the inverse. */
  private void solve(int column) {
    int size = scale.length;
    double[] solution = inverse[column];
    for (int i = 0; i < size; i++) {
      double sum = i == column ? 1 : 0;
      for (int k = 0; k < i; k++) {
        sum -= factor[i][k] * solution[k];
      }
      solution[i] = sum / factor[i][i];
    }
    for (int i = size - 1; i >= 0; i--) {
      double sum = solution[i];
      for (int k = i + 1; k < size; k++) {
        sum -= factor[k][i] * solution[k];
      }
      solution[i] = sum / factor[i][i];
    }
    for (int i = 0; i < size; i++) {
      solution[i] *= scale[i] * scale[column];
    }
  }
}
