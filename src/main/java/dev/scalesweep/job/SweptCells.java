package dev.scalesweep.job;

import java.util.OptionalLong;

/**
 * The cells of a sweep.
 *
 * @param loss of every cell, the last axis varying fastest
 * @param kernelNanoseconds how long a device computed, by its own clock; empty without a device
 */
record SweptCells(double[] loss, OptionalLong kernelNanoseconds) {}
