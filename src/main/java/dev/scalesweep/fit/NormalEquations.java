package dev.scalesweep.fit;

import java.util.Arrays;

/**
 * Solves {@code Hd = -g} for some coordinates while the others stay, by Cholesky's decomposition of
 * H with its columns scaled to length 1. A coordinate that the data cannot tell from those before
 * it stays as well. Allocates nothing after it is made.
 */
final class NormalEquations {
  /** The part of a scaled column that must be new. Its square is known to 1e-16. */
  private static final double LEAST_PIVOT = 1e-14;

  private final double[][] factor;
  private final double[] scale;
  private final double[] solution;
  private final double[] unrestrained;
  private final int[] moving;
  private int count;
  private int exact;

  NormalEquations(int size) {
    factor = new double[size][size];
    scale = new double[size];
    solution = new double[size];
    unrestrained = new double[size];
    moving = new int[size];
  }

  /** Lets no coordinate move. */
  void clear() {
    count = 0;
    exact = 0;
  }

  /** Lets one more coordinate move. */
  void move(int coordinate) {
    moving[count++] = coordinate;
  }

  /** Lets one more coordinate move, without damping; these come first. */
  void moveExactly(int coordinate) {
    move(coordinate);
    exact = count;
  }

  /** How many coordinates move. */
  int count() {
    return count;
  }

  /** A coordinate that moves. */
  int moving(int index) {
    return moving[index];
  }

  /** Decomposes without damping. */
  void decompose(double[][] matrix) {
    decompose(matrix, 0, unrestrained);
  }

  /**
   * Decomposes with damping: to the diagonal that is left when the exact coordinates are
   * eliminated, a multiple of the sum of it and of some restraint is added.
   *
   * @param restraint of each coordinate. Not modified.
   */
  void decompose(double[][] matrix, double damping, double[] restraint) {
    for (int i = 0; i < count; i++) {
      int row = moving[i];
      scale[i] = matrix[row][row] > 0 ? 1 / Math.sqrt(matrix[row][row]) : 0;
      for (int j = 0; j < i; j++) {
        double product = matrix[row][moving[j]] * scale[i] * scale[j] - dot(i, j, 0, j);
        factor[i][j] = factor[j][j] == 0 ? 0 : product / factor[j][j];
      }
      double left = Math.max(1 - dot(i, i, 0, Math.min(exact, i)), 0);
      double added = i < exact ? 0 : damping * (left + restraint[row] * scale[i] * scale[i]);
      double pivot = left - dot(i, i, Math.min(exact, i), i) + added;
      factor[i][i] = scale[i] > 0 && pivot > LEAST_PIVOT ? Math.sqrt(pivot) : 0;
    }
  }

  /**
   * Solves what was decomposed.
   *
   * @param gradient g. Not modified.
   * @param step d; zero for the coordinates that stay. Modified.
   */
  void solve(double[] gradient, double[] step) {
    for (int i = 0; i < count; i++) {
      double sum = -gradient[moving[i]] * scale[i];
      for (int j = 0; j < i; j++) {
        sum -= factor[i][j] * solution[j];
      }
      solution[i] = factor[i][i] == 0 ? 0 : sum / factor[i][i];
    }
    Arrays.fill(step, 0);
    for (int i = count - 1; i >= 0; i--) {
      double sum = solution[i];
      for (int j = i + 1; j < count; j++) {
        sum -= factor[j][i] * solution[j];
      }
      solution[i] = factor[i][i] == 0 ? 0 : sum / factor[i][i];
      step[moving[i]] = solution[i] * scale[i];
    }
  }

  /** Of two rows of the factor, from one column to before another. */
  private double dot(int left, int right, int from, int to) {
    double sum = 0;
    for (int k = from; k < to; k++) {
      sum += factor[left][k] * factor[right][k];
    }
    return sum;
  }
}
