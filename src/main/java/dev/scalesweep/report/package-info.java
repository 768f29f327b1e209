/**
 * Pictures of a result. A {@link dev.scalesweep.report.Heatmap} says what is to be seen, {@link
 * dev.scalesweep.report.HeatmapPicture} writes it as PNG or SVG; {@link
 * dev.scalesweep.report.FittedRuns} and {@link dev.scalesweep.report.FitPicture} do so for a fit.
 * JFreeChart draws the frame (title, axes, legend, colour bar) and the layers here draw what lies
 * inside the axes.
 */
@NullMarked
package dev.scalesweep.report;

import org.jspecify.annotations.NullMarked;
