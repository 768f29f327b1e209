/**
 * Runs a job: the stages that its file names, one after the other, and the files that come of each.
 * Between the records of a config and the commands of the command line.
 */
@NullMarked
package dev.scalesweep.job;

import org.jspecify.annotations.NullMarked;
