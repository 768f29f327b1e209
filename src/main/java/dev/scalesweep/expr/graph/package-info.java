/**
 * Formulas as graphs with shared sub-expressions: built simplified, differentiated in reverse, and
 * contracted to fused multiply-adds. Every node knows how far out of the loops it can be computed.
 */
@NullMarked
package dev.scalesweep.expr.graph;

import org.jspecify.annotations.NullMarked;
