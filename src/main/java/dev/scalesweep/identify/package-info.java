/**
 * Whether runs can answer the question that a fit is asked: what the law's derivatives at the fit
 * say about its parameters, standard errors from them, and the verdict with its rules.
 */
@NullMarked
package dev.scalesweep.identify;

import org.jspecify.annotations.NullMarked;
