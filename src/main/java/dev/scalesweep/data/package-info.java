/**
 * Runs in and results out: tables of training runs (CSV) with the columns, filters and weights that
 * a job names, and result files (CSV, JSON, NPY, Parquet) that appear whole or not at all in a
 * directory that belongs to one job.
 */
@NullMarked
package dev.scalesweep.data;

import org.jspecify.annotations.NullMarked;
