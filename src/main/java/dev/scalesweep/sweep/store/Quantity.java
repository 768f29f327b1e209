package dev.scalesweep.sweep.store;

import dev.scalesweep.data.NpyType;

/**
 * An output of a surface as it is kept.
 *
 * @param output its index; the loss is the first
 * @param type of its numbers
 */
public record Quantity(int output, NpyType type) {}
