package dev.scalesweep.job;

import dev.scalesweep.fit.Estimate;
import dev.scalesweep.fit.Interval;
import dev.scalesweep.identify.SandwichEstimate;
import java.util.List;
import java.util.Optional;

/**
 * The loss of a new run.
 *
 * @param point the run
 * @param loss what the law predicts
 * @param estimate how sure that is, by the bootstrap
 * @param sandwich how sure that is, by the sandwich
 * @param newRun where the loss of the run itself will lie, one interval for each level; empty where
 *     that is not known
 */
public record Prediction(
    NewPoint point,
    double loss,
    Optional<Estimate> estimate,
    Optional<SandwichEstimate> sandwich,
    List<Interval> newRun) {}
