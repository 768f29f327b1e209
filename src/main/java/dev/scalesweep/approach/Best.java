package dev.scalesweep.approach;

/**
 * What the runs say is best for a budget.
 *
 * @param budget FLOP
 * @param N model size, parameters
 * @param D training tokens
 * @param loss the loss there
 */
public record Best(double budget, double N, double D, double loss) {}
