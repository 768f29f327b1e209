package dev.scalesweep.fit;

import java.util.Optional;

/**
 * The intervals of one level.
 *
 * @param level in percent
 * @param percentile between quantiles of the replicates
 * @param bca bias-corrected and accelerated; empty where it is not offered
 */
public record LevelIntervals(double level, Interval percentile, Optional<Interval> bca) {}
