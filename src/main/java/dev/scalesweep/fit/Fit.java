package dev.scalesweep.fit;

import dev.scalesweep.law.Law;
import java.util.Map;

/**
 * A law fitted to runs.
 *
 * @param law what was fitted
 * @param objective what was minimised
 * @param parameters the best values, in the formula's own space and the law's order
 * @param value the objective there
 * @param ending how the best start ended
 * @param conditionNumber of the objective's Hessian in the fitted space, scaled to a unit diagonal;
 *     infinite where the Hessian is not positive definite
 * @param starts what came of every start
 */
public record Fit(
    Law law,
    Objective objective,
    Map<String, Double> parameters,
    double value,
    Ending ending,
    double conditionNumber,
    StartResults starts) {}
