package dev.scalesweep.backtest;

/**
 * By how much the predicted losses of runs are off: log predicted - log observed. All are NaN where
 * a predicted loss is not above 0.
 *
 * @param mean of the absolute values, runs counting by their weights
 * @param maximum of the absolute values
 * @param rootMeanSquare runs counting by their weights
 * @param bias the mean, signs kept, runs counting by their weights
 */
public record HeldOutErrors(double mean, double maximum, double rootMeanSquare, double bias) {

  /** Where there are no errors to speak of. */
  public static final HeldOutErrors NONE =
      new HeldOutErrors(Double.NaN, Double.NaN, Double.NaN, Double.NaN);

  /**
   * The errors.
   *
   * @param predicted one a run. Not modified.
   * @param observed above 0, one a run. Not modified.
   * @param weights above 0, one a run. Not modified.
   */
  static HeldOutErrors of(double[] predicted, double[] observed, double[] weights) {
    double total = 0;
    double absolute = 0;
    double maximum = 0;
    double squares = 0;
    double sum = 0;
    for (int i = 0; i < predicted.length; i++) {
      double error = StrictMath.log(predicted[i]) - StrictMath.log(observed[i]);
      total += weights[i];
      absolute += weights[i] * Math.abs(error);
      maximum = Math.max(maximum, Math.abs(error));
      squares += weights[i] * error * error;
      sum += weights[i] * error;
    }
    return new HeldOutErrors(
        absolute / total, maximum, StrictMath.sqrt(squares / total), sum / total);
  }
}
