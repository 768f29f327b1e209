package dev.scalesweep.approach;

import org.hipparchus.stat.regression.SimpleRegression;

/**
 * y = coefficient x^exponent.
 *
 * @param coefficient y at x = 1
 * @param exponent the slope of log y over log x
 */
public record PowerLaw(double coefficient, double exponent) {

  /**
   * The power law through points, by least squares between logarithms.
   *
   * @param x above 0, two different ones at least. Not modified.
   * @param y above 0, as many. Not modified.
   */
  static PowerLaw through(double[] x, double[] y) {
    SimpleRegression line = new SimpleRegression();
    for (int i = 0; i < x.length; i++) {
      line.addData(StrictMath.log(x[i]), StrictMath.log(y[i]));
    }
    return new PowerLaw(StrictMath.exp(line.getIntercept()), line.getSlope());
  }
}
