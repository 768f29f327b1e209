/**
 * What several fits together make of each cell: mean, spread and quantiles of their losses, found
 * cell by cell, so that the losses of the members are never stored.
 */
@NullMarked
package dev.scalesweep.sweep.ensemble;

import org.jspecify.annotations.NullMarked;
