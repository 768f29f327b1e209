package dev.scalesweep.identify;

import dev.scalesweep.fit.Interval;

/**
 * How sure the model size is that a fit decides for.
 *
 * @param name such as {@code N_opt(1e24)}
 * @param interval of 80%
 * @param missing the share of bootstrap replicates that have no optimum there
 */
public record Width(String name, Interval interval, double missing) {}
