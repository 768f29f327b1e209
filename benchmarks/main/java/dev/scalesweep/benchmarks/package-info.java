/** JMH benchmarks of the engine: what a surface, an objective and its gradient cost per point. */
@NullMarked
package dev.scalesweep.benchmarks;

import org.jspecify.annotations.NullMarked;
