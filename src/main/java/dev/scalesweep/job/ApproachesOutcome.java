package dev.scalesweep.job;

import dev.scalesweep.approach.Envelope;
import dev.scalesweep.approach.Isoflop;
import dev.scalesweep.config.ApproachesPlan;
import java.util.Optional;

/**
 * What came of the approaches beside the fit.
 *
 * @param plan what was asked for
 * @param envelope approach 1, if it was asked for
 * @param isoflop approach 2, if it was asked for
 */
public record ApproachesOutcome(
    ApproachesPlan plan,
    Optional<ApproachOutcome<Envelope>> envelope,
    Optional<ApproachOutcome<Isoflop>> isoflop) {}
