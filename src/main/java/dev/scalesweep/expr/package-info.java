/**
 * The formula language: text to tree ({@link dev.scalesweep.expr.Formula}, {@link
 * dev.scalesweep.expr.Condition}) and the value of a tree. {@code expr.graph} simplifies and
 * differentiates, {@code expr.kernel} writes Java source. Knows nothing of laws.
 */
@NullMarked
package dev.scalesweep.expr;

import org.jspecify.annotations.NullMarked;
