package dev.scalesweep.simulate;

import org.hipparchus.random.RandomGenerator;

/**
 * Noise that multiplies the loss: the observed loss is the law's times exp(s z + y). z is a deviate
 * of the kind and s the scale; y is 0 but for outliers, whose y is exponentially distributed and so
 * above zero. A run is an outlier with a probability, independently of the others.
 *
 * @param kind the distribution of z
 * @param scale s, not negative
 * @param outliers the probability, from 0 to 1
 * @param outlierScale the mean of y, not negative
 */
public record Noise(NoiseKind kind, double scale, double outliers, double outlierScale) {

  /**
   * What to multiply a loss by. Takes three random numbers whatever the noise is, so that noise of
   * another scale, or with outliers, is made of the same numbers.
   */
  double factor(RandomGenerator random) {
    double deviate = kind.deviate(open(random));
    boolean outlier = random.nextDouble() < outliers;
    double exponential = -StrictMath.log(open(random));
    return StrictMath.exp(scale * deviate + (outlier ? outlierScale * exponential : 0));
  }

  /** A number above 0 and below 1: the generator gives multiples of 2^-52, and 0 among them. */
  private static double open(RandomGenerator random) {
    return random.nextDouble() + 0x1p-53;
  }
}
