/**
 * How often intervals hold the truth: the study of coverage, which simulates runs with known
 * parameters, fits them as a user would, and counts.
 */
@NullMarked
package dev.scalesweep.benchmarks.coverage;

import org.jspecify.annotations.NullMarked;
