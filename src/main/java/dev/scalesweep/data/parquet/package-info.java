/**
 * Tables in files of Apache Parquet's format, whose row groups are written in any order. The
 * format's own structures are Apache's; where pages lie, and what is in them, is decided here.
 */
@NullMarked
package dev.scalesweep.data.parquet;

import org.jspecify.annotations.NullMarked;
