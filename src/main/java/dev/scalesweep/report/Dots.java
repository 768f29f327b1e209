package dev.scalesweep.report;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Point2D;
import org.jfree.chart.LegendItem;

/** How runs are drawn: as dots, smaller the more there are. */
final class Dots {
  private static final double LARGEST = 8;
  private static final double SMALLEST = 3;

  private final double radius;
  private final Mark mark;

  /**
   * The dots for a number of runs.
   *
   * @param paper the colour around them
   */
  Dots(int count, Color ink, Color paper) {
    radius = Math.clamp(LARGEST * Math.sqrt(100.0 / Math.max(1, count)), SMALLEST, LARGEST);
    mark = new Mark(ink, paper, (float) radius / 4);
  }

  void draw(Graphics2D g2, Point2D centre) {
    mark.draw(g2, at(centre));
  }

  /** The dot at a place. */
  Shape at(Point2D centre) {
    return dot(centre, radius);
  }

  LegendItem legend(String text) {
    return mark.legend(text, dot(new Point2D.Double(), LARGEST));
  }

  private static Shape dot(Point2D centre, double radius) {
    return new Ellipse2D.Double(
        centre.getX() - radius, centre.getY() - radius, 2 * radius, 2 * radius);
  }
}
