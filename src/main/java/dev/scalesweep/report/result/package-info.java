/**
 * The files of a result directory, read back: whatever a job, a plan or an earlier version has left
 * there, and nothing where it has not. What is drawn and told is made of these.
 */
@NullMarked
package dev.scalesweep.report.result;

import org.jspecify.annotations.NullMarked;
