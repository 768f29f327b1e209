package dev.scalesweep.fit;

import java.util.List;

/**
 * How sure a number of interest is, by a bootstrap.
 *
 * @param value the number for the full fit
 * @param standardError the standard deviation of its replicates
 * @param intervals one for each level that was asked for
 * @param biasCorrection z0 of the BCa intervals; infinite when no replicate lies on one side of the
 *     value
 * @param failed how many replicates have no such number
 */
public record Estimate(
    double value,
    double standardError,
    List<LevelIntervals> intervals,
    double biasCorrection,
    int failed) {}
