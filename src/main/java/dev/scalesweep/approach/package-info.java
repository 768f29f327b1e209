/**
 * How the best model size and number of tokens grow with the budget, read off the runs without a
 * law: the envelope of training curves and the parabolas of iso-FLOP profiles, approaches 1 and 2
 * of Hoffmann et al. 2022 (arXiv 2203.15556, section 3), with bootstrap intervals. Numbers in,
 * records out.
 */
@NullMarked
package dev.scalesweep.approach;

import org.jspecify.annotations.NullMarked;
