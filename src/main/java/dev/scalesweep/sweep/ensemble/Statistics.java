package dev.scalesweep.sweep.ensemble;

import java.util.Arrays;
import java.util.List;
import org.hipparchus.util.KthSelector;

/** Mean, standard deviation and quantiles of as many numbers as there are members. */
final class Statistics {
  private static final int MEAN = 0;
  private static final int SPREAD = 1;
  private static final int QUANTILES = 2;

  /** The first pivots of a selection, which the next of the same numbers begin with. */
  private static final int PIVOTS = (1 << 8) - 1;

  private final double[] quantiles;
  private final KthSelector selector = new KthSelector();
  private final int[] pivots = new int[PIVOTS];

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
   * @param values two or more. Put in another order.
   * @param outputs one array for each of {@link Ensemble#names}, from an index on. Modified.
   * @param cell in the arrays
   */
  void of(double[] values, double[][] outputs, int first, int cell) {
    double mean = mean(values);
    outputs[first + MEAN][cell] = mean;
    outputs[first + SPREAD][cell] = spread(values, mean);
    boolean complete = isComplete(values);
    Arrays.fill(pivots, -1);
    for (int i = 0; i < quantiles.length; i++) {
      double quantile = complete ? quantile(values, quantiles[i]) : Double.NaN;
      outputs[first + QUANTILES + i][cell] = quantile;
    }
  }

  private static boolean isComplete(double[] values) {
    for (double value : values) {
      if (Double.isNaN(value)) {
        return false;
      }
    }
    return true;
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
  private double quantile(double[] values, double share) {
    double position = share * (values.length - 1);
    int below = (int) position;
    double low = selector.select(values, pivots, below);
    if (position == below) {
      return low;
    }
    double high = selector.select(values, pivots, below + 1);
    return low + (position - below) * (high - low);
  }
}
