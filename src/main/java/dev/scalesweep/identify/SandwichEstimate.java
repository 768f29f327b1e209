package dev.scalesweep.identify;

import dev.scalesweep.fit.Interval;
import java.util.List;

/**
 * How sure a number of interest is, by the sandwich.
 *
 * @param standardError NaN where the number does not exist near the fit
 * @param intervals one for each level that was asked for
 */
public record SandwichEstimate(double standardError, List<Interval> intervals) {}
