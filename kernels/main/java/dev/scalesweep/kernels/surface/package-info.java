/**
 * Surfaces on a device: the generator of their kernels, the cache of the compiled classes, and the
 * plan that computes a grid tile by tile.
 */
@NullMarked
package dev.scalesweep.kernels.surface;

import org.jspecify.annotations.NullMarked;
