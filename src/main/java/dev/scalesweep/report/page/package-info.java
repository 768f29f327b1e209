/**
 * The page of a result directory: one HTML file with everything in it. A template, which escapes
 * all that it is given, makes the text; the numbers go along as JSON, and the scripts beside the
 * template draw them with d3. Nothing in the page may ask the network for anything.
 */
@NullMarked
package dev.scalesweep.report.page;

import org.jspecify.annotations.NullMarked;
