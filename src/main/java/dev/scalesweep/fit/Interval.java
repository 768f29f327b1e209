package dev.scalesweep.fit;

/**
 * An interval for a number of interest.
 *
 * @param lower its lower end; NaN when it cannot be given
 * @param upper its upper end; NaN when it cannot be given
 */
public record Interval(double lower, double upper) {}
