package dev.scalesweep.profile;

/**
 * The values at which the objective does not rise by more than the cut.
 *
 * @param level in percent
 * @param rise the cut
 */
public record ProfileInterval(double level, double rise, ProfileEnd lower, ProfileEnd upper) {}
