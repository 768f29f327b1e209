/** Sweeps of a law over a grid: axes, the loss surface, and the files that come of it. */
@NullMarked
package dev.scalesweep.sweep;

import org.jspecify.annotations.NullMarked;
