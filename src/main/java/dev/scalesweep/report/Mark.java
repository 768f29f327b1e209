package dev.scalesweep.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import org.jfree.chart.LegendItem;

/**
 * How shapes are drawn, on the map and in the legend alike.
 *
 * @param fill the colour inside
 * @param outline the colour of the outline
 * @param width the width of the outline in pixels, half of it outside
 */
record Mark(Color fill, Color outline, float width) {
  void draw(Graphics2D g2, Shape shape) {
    g2.setPaint(fill);
    g2.fill(shape);
    g2.setPaint(outline);
    g2.setStroke(stroke());
    g2.draw(shape);
  }

  LegendItem legend(String text, Shape sample) {
    return new LegendItem(text, null, null, null, sample, fill, stroke(), outline);
  }

  private BasicStroke stroke() {
    return new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
  }
}
