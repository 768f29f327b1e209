/**
 * The narrow interface that every engine implements, the compilation of kernels at run time, and
 * the choice of an engine, with a sentence for every one that cannot run here.
 */
@NullMarked
package dev.scalesweep.backend;

import org.jspecify.annotations.NullMarked;
