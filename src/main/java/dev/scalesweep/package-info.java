/**
 * A batch engine for neural scaling laws: it compiles a law and its gradient, fits the law to runs
 * from many starts at once, and evaluates it over grids of model sizes and training tokens.
 */
@NullMarked
package dev.scalesweep;

import org.jspecify.annotations.NullMarked;
