package dev.scalesweep.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.util.List;
import org.jfree.chart.LegendItem;

/** A line, in one piece or several. */
final class LineLayer implements Layer {
  static final BasicStroke FULL = new BasicStroke(5);
  static final BasicStroke DASHED =
      new BasicStroke(3, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {14, 10}, 0);

  private static final float WIDTH = 6;

  private static final float[][] DASHES = {null, {24, 12}, {6, 10}, {30, 10, 6, 10}};

  private final String text;
  private final Color ink;
  private final BasicStroke stroke;
  private final List<Curve> pieces;

  private LineLayer(String text, Color ink, BasicStroke stroke, List<Curve> pieces) {
    this.text = text;
    this.ink = ink;
    this.stroke = stroke;
    this.pieces = pieces;
  }

  /**
   * A line through points.
   *
   * @param text what the legend calls the line
   * @param points at least two, in positions of the axes
   */
  static LineLayer through(String text, Color ink, BasicStroke stroke, List<Point2D> points) {
    return new LineLayer(text, ink, stroke, List.of(new Curve(points)));
  }

  /**
   * A line that its colour and its dashes tell from others.
   *
   * @param number of the line, from 0
   * @param pieces in positions of the axes
   * @param text what the legend calls the line
   */
  static LineLayer numbered(int number, List<Curve> pieces, String text) {
    BasicStroke stroke =
        new BasicStroke(
            WIDTH,
            BasicStroke.CAP_BUTT,
            BasicStroke.JOIN_ROUND,
            1,
            DASHES[number % DASHES.length],
            0);
    return new LineLayer(
        text, Theme.current().line(number % Theme.MOST_APART, Theme.MOST_APART), stroke, pieces);
  }

  @Override
  public void draw(Graphics2D g2, Frame frame) {
    g2.setPaint(ink);
    g2.setStroke(stroke);
    pieces.forEach(piece -> g2.draw(frame.pixels(piece).path()));
  }

  @Override
  public List<LegendItem> legend() {
    return List.of(new LegendItem(text, null, null, null, Style.sample(), stroke, ink));
  }
}
