package dev.scalesweep.job;

import dev.scalesweep.config.FitPlan;
import dev.scalesweep.data.Runs;
import dev.scalesweep.fit.Fit;
import dev.scalesweep.fit.Observations;
import java.util.Optional;

/**
 * A fit with what it was made of, before anything is concluded from it.
 *
 * @param plan what was asked for
 * @param fit the fit
 * @param runs what it was fitted to
 * @param observations the same as the fit sees them
 * @param quantities the numbers of interest
 * @param bootstrap how sure these are, if that was asked for
 */
public record Fitted(
    FitPlan plan,
    Fit fit,
    Runs runs,
    Observations observations,
    Quantities quantities,
    Optional<BootstrapOutcome> bootstrap) {}
