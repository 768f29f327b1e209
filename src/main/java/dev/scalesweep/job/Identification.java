package dev.scalesweep.job;

import dev.scalesweep.identify.Diagnosis;
import dev.scalesweep.identify.SandwichEstimate;
import dev.scalesweep.identify.Spread.Correlation;
import dev.scalesweep.identify.Verdict;
import java.util.List;
import java.util.Optional;

/**
 * Whether the runs of a job can answer the question that its fit is asked.
 *
 * @param diagnosis what the derivatives of the law tell
 * @param errors the sandwich's estimate of each number of {@link Quantities}; none where there is
 *     no sandwich
 * @param correlations of the logarithms of the variables over the runs
 * @param reach how far the targets lie beyond the runs, if there are any
 * @param predictions for the runs that the job names
 * @param decided predictions for the runs that the fit decides for, in the order of {@link
 *     FitOutcome#decisions} and their targets; empty for a target without an optimum
 * @param verdict the answer
 */
public record Identification(
    Diagnosis diagnosis,
    List<SandwichEstimate> errors,
    List<Correlation> correlations,
    Optional<Reach> reach,
    List<Prediction> predictions,
    List<List<Optional<Prediction>>> decided,
    Verdict verdict) {}
