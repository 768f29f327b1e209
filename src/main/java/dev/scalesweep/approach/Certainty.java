package dev.scalesweep.approach;

import dev.scalesweep.fit.Estimate;

/**
 * How sure the exponents of an approach are.
 *
 * @param N of the exponent of N
 * @param D of the exponent of D
 * @param fewer how many replicates have exponents, but through fewer budgets than the runs
 *     themselves
 */
public record Certainty(Estimate N, Estimate D, int fewer) {}
