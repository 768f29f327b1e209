/**
 * Fitting a law to runs: objectives, starts, and the optimiser that advances many fits in lock
 * step, one to a lane.
 */
@NullMarked
package dev.scalesweep.fit;

import org.jspecify.annotations.NullMarked;
