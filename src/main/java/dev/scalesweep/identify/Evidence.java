package dev.scalesweep.identify;

import dev.scalesweep.identify.Spread.Correlation;
import java.util.List;

/**
 * What a verdict is made on.
 *
 * @param unconverged how the best start ended if that is no minimum, in a sentence; empty otherwise
 * @param runs how many runs were fitted
 * @param parameters how many numbers the fit moved
 * @param unseen how many directions of those that move change no predicted loss
 * @param scales what keeps scales from being found, such as {@code A is driven to zero}
 * @param onBound other parameters on a bound, such as {@code beta is on its lower bound 0.1}
 * @param widths how sure the model size is, for each target
 * @param widthsUnknown why there are no widths; empty where there are
 * @param correlations of the logarithms of variables
 * @param rivals what other minima decide
 * @param atOptimum the share of the starts that ended at the best objective
 * @param imposed what follows from values that were laid down and not from the runs, one sentence
 *     each
 */
public record Evidence(
    String unconverged,
    int runs,
    int parameters,
    int unseen,
    List<String> scales,
    List<String> onBound,
    List<Width> widths,
    String widthsUnknown,
    List<Correlation> correlations,
    List<Rival> rivals,
    double atOptimum,
    List<String> imposed) {}
