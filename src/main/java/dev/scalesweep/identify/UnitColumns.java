package dev.scalesweep.identify;

import java.util.stream.IntStream;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.hipparchus.linear.SingularValueDecomposition;

/**
 * Columns of derivatives scaled to unit length, with their singular values: the squares are the
 * eigenvalues of the scaled J'J, found without its rounding.
 */
final class UnitColumns {
  /** Singular values below this share of the largest are rounding. */
  private static final double RANK = 1e-9;

  private final double[] lengths;
  private final SingularValueDecomposition decomposition;

  /**
   * @param jacobian one row a run. Not modified.
   * @param factors one for each row; what it is multiplied by. Not modified.
   * @param columns which columns; at least one. Not modified.
   */
  UnitColumns(double[][] jacobian, double[] factors, int[] columns) {
    // Rows of zeros change nothing, and the decomposition wants no more columns than rows.
    RealMatrix matrix =
        new Array2DRowRealMatrix(Math.max(jacobian.length, columns.length), columns.length);
    lengths = new double[columns.length];
    for (int j = 0; j < columns.length; j++) {
      for (int i = 0; i < jacobian.length; i++) {
        matrix.setEntry(i, j, factors[i] * jacobian[i][columns[j]]);
      }
      double length = matrix.getColumnVector(j).getNorm();
      lengths[j] = length > 0 ? length : 1;
      matrix.setColumnVector(j, matrix.getColumnVector(j).mapDivide(lengths[j]));
    }
    decomposition = new SingularValueDecomposition(matrix);
  }

  /** The lengths that the columns had, 1 for columns of zeros; do not modify. */
  double[] lengths() {
    return lengths;
  }

  /** The singular values, largest first. */
  double[] singularValues() {
    return decomposition.getSingularValues();
  }

  /** One column for each singular value. */
  RealMatrix directions() {
    return decomposition.getV();
  }

  /**
   * The change of the unscaled coordinates that best makes up a change of the rows, the shortest
   * one where there are many.
   *
   * @param rows one for each row. Not modified.
   */
  RealVector solve(double[] rows) {
    RealVector right = new ArrayRealVector(decomposition.getU().getRowDimension());
    right.setSubVector(0, new ArrayRealVector(rows));
    return decomposition.getSolver().solve(right).ebeDivide(new ArrayRealVector(lengths));
  }

  /** Whether a change in the direction of a singular value changes anything. */
  boolean isSeen(int index) {
    double[] values = singularValues();
    return values[index] > RANK * values[0];
  }

  /** How many directions the runs tell apart. */
  int rank() {
    return (int) IntStream.range(0, lengths.length).filter(this::isSeen).count();
  }

  /** Of J'J; infinite where the rank is not full. */
  double conditionNumber() {
    double[] values = singularValues();
    double ratio = values[0] / values[values.length - 1];
    return rank() == values.length ? ratio * ratio : Double.POSITIVE_INFINITY;
  }
}
