package dev.scalesweep.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Line2D;

/**
 * Sizes in pixels and colours, chosen to be read on a slide, in a column of a paper and in grey.
 */
final class Style {
  static final int WIDTH = 1600;
  static final int HEIGHT = 1200;

  static final int TITLE_SIZE = 44;
  static final int AXIS_SIZE = 40;
  static final int LEAST_AXIS_SIZE = 24;
  static final int TICK_SIZE = 36;
  static final int LEGEND_SIZE = 32;
  static final int LABEL_SIZE = 30;

  static final Color INK = new Color(0x222222);
  static final Color ACCENT = new Color(0xd4202c);

  private static final int SAMPLE_LENGTH = 64;

  private Style() {}

  /** A line drawn as an area, which can be filled and outlined. */
  static Shape band(Shape line, float width, float... dashes) {
    float[] pattern = dashes.length == 0 ? null : dashes;
    return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, pattern, 0)
        .createStrokedShape(line);
  }

  /** A piece of line for the legend. */
  static Shape sample() {
    return new Line2D.Double(0, 0, SAMPLE_LENGTH, 0);
  }
}
