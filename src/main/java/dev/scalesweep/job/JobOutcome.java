package dev.scalesweep.job;

import java.util.List;
import java.util.Optional;

/**
 * What came of a job.
 *
 * @param fit if it has a fit
 * @param sweeps in the order of the config
 */
public record JobOutcome(Optional<FitOutcome> fit, List<SweepOutcome> sweeps) {}
