/**
 * Runs made from a law: which points of its variables, and the noise on the loss there. What is
 * made depends on nothing but its description and seed, on every machine.
 */
@NullMarked
package dev.scalesweep.simulate;

import org.jspecify.annotations.NullMarked;
