package dev.scalesweep.identify;

import dev.scalesweep.fit.Linearization;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.DiagonalMatrix;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.RealMatrix;

/**
 * The covariance of a model's coordinates, H⁻¹ M H⁻¹, see {@link Sandwich}.
 *
 * @param errors steps along the principal axes of the covariance, each one standard error long; the
 *     coordinates that do not move have zeros. Not modified.
 * @param degreesOfFreedom n - p, or G - 1
 * @param kind HC1 or CR1
 */
record Covariance(double[][] errors, double degreesOfFreedom, String kind) {

  /**
   * The covariance of a model; empty where no degree of freedom is left, or the runs that the
   * kernel sees do not tell the parameters apart.
   *
   * @param clusters the cluster of each run; empty where each stands alone
   */
  static Optional<Covariance> of(Model model, Moving moving, Optional<List<String>> clusters) {
    Linearization parts = model.parts();
    int[] columns = moving.indices();
    UnitColumns bread = bread(parts, columns);
    double[][] scores = scores(parts, columns, bread.lengths());
    double[][] filling = clusters.map(names -> summed(scores, names)).orElse(scores);
    double runs = parts.size();
    double sets = filling.length;
    double free = runs - columns.length;
    if (free <= 0 || sets < 2 || bread.rank() < columns.length) {
      return Optional.empty();
    }
    boolean clustered = clusters.isPresent();
    double correction = clustered ? sets / (sets - 1) * (runs - 1) / free : runs / free;
    RealMatrix influence = inverse(bread).multiply(new Array2DRowRealMatrix(filling).transpose());
    RealMatrix covariance = influence.multiply(influence.transpose()).scalarMultiply(correction);
    return Optional.of(
        new Covariance(
            errors(covariance, bread.lengths(), columns, model.point().length),
            clustered ? sets - 1 : free,
            clustered ? "CR1" : "HC1"));
  }

  private static UnitColumns bread(Linearization parts, int[] columns) {
    double[] factors = new double[parts.size()];
    Arrays.setAll(factors, i -> Math.sqrt(parts.weights()[i] * parts.curvatures()[i]));
    return new UnitColumns(parts.jacobian(), factors, columns);
  }

  /** One row a run, in columns of the bread's scale. */
  private static double[][] scores(Linearization parts, int[] columns, double[] lengths) {
    double[][] scores = new double[parts.size()][columns.length];
    for (int i = 0; i < scores.length; i++) {
      double slope = parts.weights()[i] * parts.slopes()[i];
      for (int j = 0; j < columns.length; j++) {
        scores[i][j] = slope * parts.jacobian()[i][columns[j]] / lengths[j];
      }
    }
    return scores;
  }

  private static double[][] summed(double[][] scores, List<String> clusters) {
    Map<String, double[]> sums = new LinkedHashMap<>();
    for (int i = 0; i < scores.length; i++) {
      double[] sum = sums.computeIfAbsent(clusters.get(i), _ -> new double[scores[0].length]);
      for (int j = 0; j < sum.length; j++) {
        sum[j] += scores[i][j];
      }
    }
    return sums.values().toArray(double[][]::new);
  }

  /** The inverse of J'J, from the singular values of J. */
  private static RealMatrix inverse(UnitColumns columns) {
    double[] values = columns.singularValues();
    double[] squares = Arrays.stream(values).map(value -> 1 / (value * value)).toArray();
    RealMatrix directions = columns.directions();
    return directions.multiply(new DiagonalMatrix(squares)).multiply(directions.transpose());
  }

  /**
   * Steps along the principal axes of the covariance, each one standard error long.
   *
   * @param covariance in columns of unit length
   * @param size of the whole point, whose other coordinates stay
   */
  private static double[][] errors(
      RealMatrix covariance, double[] lengths, int[] columns, int size) {
    double[] deviations = new double[columns.length];
    Arrays.setAll(deviations, j -> Math.sqrt(covariance.getEntry(j, j)));
    RealMatrix correlation = correlation(covariance, deviations);
    EigenDecompositionSymmetric axes = new EigenDecompositionSymmetric(correlation);
    double[][] errors = new double[columns.length][size];
    for (int k = 0; k < columns.length; k++) {
      double length = Math.sqrt(Math.max(0, axes.getEigenvalue(k)));
      for (int j = 0; j < columns.length; j++) {
        double unit = axes.getEigenvector(k).getEntry(j);
        errors[k][columns[j]] = length * unit * deviations[j] / lengths[j];
      }
    }
    return errors;
  }

  private static RealMatrix correlation(RealMatrix covariance, double[] deviations) {
    RealMatrix correlation = covariance.copy();
    for (int i = 0; i < deviations.length; i++) {
      for (int j = 0; j < deviations.length; j++) {
        double scale = deviations[i] * deviations[j];
        double mean = (covariance.getEntry(i, j) + covariance.getEntry(j, i)) / 2;
        correlation.setEntry(i, j, scale > 0 ? mean / scale : 0);
      }
    }
    return correlation;
  }
}
