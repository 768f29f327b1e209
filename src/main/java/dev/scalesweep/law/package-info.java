/**
 * A law: a formula for loss with its variables, its parameters and how they are fitted, and the
 * fits that were published for it; and the catalogue of laws.
 */
@NullMarked
package dev.scalesweep.law;

import org.jspecify.annotations.NullMarked;
