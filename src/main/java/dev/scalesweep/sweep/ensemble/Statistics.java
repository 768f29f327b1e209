package dev.scalesweep.sweep.ensemble;

import java.util.Arrays;
import java.util.List;

/** Mean, standard deviation and quantiles of as many numbers as there are members. */
final class Statistics {
  private static final int MEAN = 0;
  private static final int SPREAD = 1;
  private static final int QUANTILES = 2;

  private final double[] quantiles;

  Statistics(List<Double> quantiles) {
    this.quantiles = quantiles.stream().mapToDouble(it -> it).toArray();
  }

  /** How many numbers come out. */
  int count() {
    return QUANTILES + quantiles.length;
  }

  /**
   * Finds them; all are NaN if one of the values is.
   *
   * @param values two or more. Sorted.
   * @param outputs one array for each of {@link Ensemble#names}, from an index on. Modified.
   * @param cell in the arrays
   */
  void of(double[] values, double[][] outputs, int first, int cell) {
    double mean = mean(values);
    outputs[first + MEAN][cell] = mean;
    outputs[first + SPREAD][cell] = spread(values, mean);
    Arrays.sort(values);
    boolean complete = !Double.isNaN(values[values.length - 1]);
    for (int i = 0; i < quantiles.length; i++) {
      double quantile = complete ? quantile(values, quantiles[i]) : Double.NaN;
      outputs[first + QUANTILES + i][cell] = quantile;
    }
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  private static double spread(double[] values, double mean) {
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    return Math.sqrt(squares / (values.length - 1));
  }

  /** Linear between order statistics (Hyndman and Fan 1996, type 7). */
  private static double quantile(double[] sorted, double share) {
    double position = share * (sorted.length - 1);
    int below = (int) position;
    int above = Math.min(below + 1, sorted.length - 1);
    return position == below
        ? sorted[below]
        : sorted[below] + (position - below) * (sorted[above] - sorted[below]);
  }
}
