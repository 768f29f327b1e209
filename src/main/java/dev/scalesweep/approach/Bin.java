package dev.scalesweep.approach;

/**
 * The runs of one budget.
 *
 * @param budget FLOP: as it was given, or where none was, that of the run with the least
 * @param runs their indices; the same one several times after it was drawn as often. Neither
 *     modified nor copied.
 */
public record Bin(double budget, int[] runs) {}
