package dev.scalesweep.job;

import dev.scalesweep.data.Runs;
import dev.scalesweep.fit.Fit;
import dev.scalesweep.frontier.Optimum;
import java.util.List;
import java.util.Optional;

/**
 * What came of the fit of a job.
 *
 * @param fit the fit
 * @param runs what it was fitted to
 * @param allocation how the optimum grows with the budget, for laws in N and D
 * @param decisions what to train for each target
 */
public record FitOutcome(
    Fit fit, Runs runs, Optional<Allocation> allocation, List<Optimum> decisions) {}
