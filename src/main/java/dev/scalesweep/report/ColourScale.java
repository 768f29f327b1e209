package dev.scalesweep.report;

import java.awt.Color;
import org.jfree.chart.renderer.PaintScale;

/** The colour of every loss, for the map and for the colour bar beside it. */
final class ColourScale implements PaintScale {
  /** Colours darker than this, from 0 to 255, are written on in white. */
  private static final double DARK = 115;

  private final LossRange range;
  private final Window window;

  /** The colours of a range of losses; a range of one loss has the middle one. */
  ColourScale(LossRange range) {
    this.range = range;
    double start = range.scale().position(range.low());
    double end = range.scale().position(range.high());
    double margin = start < end ? 0 : aroundOnly(start);
    this.window = new Window(range.scale(), start - margin, end + margin);
  }

  private static double aroundOnly(double position) {
    return position == 0 ? 1 : Math.abs(position) / 100;
  }

  LossRange range() {
    return range;
  }

  /** The losses that the colours span. */
  Window window() {
    return window;
  }

  /** The colour of a loss. */
  Color of(double loss) {
    return getPaint(window.scale().position(loss));
  }

  /** Black or white, whichever can be read on the colour of a loss. */
  Color inkOn(double loss) {
    Color colour = of(loss);
    double luma = 0.299 * colour.getRed() + 0.587 * colour.getGreen() + 0.114 * colour.getBlue();
    return luma < DARK ? Color.WHITE : Color.BLACK;
  }

  /** The position of the darkest colour. */
  @Override
  public double getLowerBound() {
    return window.start();
  }

  /** The position of the lightest colour. */
  @Override
  public double getUpperBound() {
    return window.end();
  }

  /** The colour at a position. */
  @Override
  public Color getPaint(double position) {
    return ColourMap.at(window.share(position));
  }
}
