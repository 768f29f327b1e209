package dev.scalesweep.simulate;

/** The values that a variable may take. */
public sealed interface Domain permits Range, Choices {

  /**
   * The value that a random number stands for.
   *
   * @param share evenly distributed, at least 0 and below 1
   */
  double drawn(double share);
}
