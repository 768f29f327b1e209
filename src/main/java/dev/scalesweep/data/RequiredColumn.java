package dev.scalesweep.data;

/**
 * A column of numbers that a reader of runs needs.
 *
 * @param name the engine's name of it, such as {@code N}
 * @param mustBePositive whether zero and negative values are mistakes
 * @param reason why it is needed, or must be positive, as part of a sentence: {@code the objective
 *     takes its logarithm}
 */
public record RequiredColumn(String name, boolean mustBePositive, String reason) {}
