package dev.scalesweep.report;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/**
 * The place of a label: a rectangle turned about its centre, in pixels.
 *
 * @param x the centre's distance from the left
 * @param y the centre's distance from the top
 * @param angle how far it is turned clockwise, in radians
 */
record Box(double x, double y, double angle, double width, double height) {
  /** A box that reaches further by a margin on all sides. */
  Box grown(double margin) {
    return new Box(x, y, angle, width + 2 * margin, height + 2 * margin);
  }

  /** The turn and the shift from the origin to the box. */
  AffineTransform transform() {
    AffineTransform transform = AffineTransform.getTranslateInstance(x, y);
    transform.rotate(angle);
    return transform;
  }

  /** The outline, with corners rounded by a third of the height. */
  Shape outline() {
    double arc = height * 2 / 3;
    return transform()
        .createTransformedShape(
            new RoundRectangle2D.Double(-width / 2, -height / 2, width, height, arc, arc));
  }

  /** The least upright rectangle around the box. */
  Rectangle2D bounds() {
    return transform()
        .createTransformedShape(new Rectangle2D.Double(-width / 2, -height / 2, width, height))
        .getBounds2D();
  }

  /** Whether a pixel lies inside. */
  boolean contains(double pixelX, double pixelY) {
    double along = (pixelX - x) * Math.cos(angle) + (pixelY - y) * Math.sin(angle);
    double aside = (pixelY - y) * Math.cos(angle) - (pixelX - x) * Math.sin(angle);
    return Math.abs(along) <= width / 2 && Math.abs(aside) <= height / 2;
  }
}
