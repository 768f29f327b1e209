/**
 * What pictures of a result show, whoever draws them: a {@link dev.scalesweep.report.Figure} is
 * dots, lines and bands over two axes, which becomes a PNG and an SVG, and a chart of the page.
 */
@NullMarked
package dev.scalesweep.report.figure;

import org.jspecify.annotations.NullMarked;
