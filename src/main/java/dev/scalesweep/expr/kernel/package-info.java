/**
 * From graphs to Java source: a {@link dev.scalesweep.expr.kernel.Program} over rows and columns is
 * cut into small loops and written out, as plain scalar Java or with the Vector API, in such a way
 * that both do the same operations in the same order and so give the same bits.
 */
@NullMarked
package dev.scalesweep.expr.kernel;

import org.jspecify.annotations.NullMarked;
