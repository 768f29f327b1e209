package dev.scalesweep.report;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/** What labels should not cover: a coarse picture whose pixels weigh what would be lost there. */
final class Crowding {
  /** The weight of a place where no label may lie. */
  static final int TAKEN = 255;

  /** Pixels of the map to one of the coarse picture, each way. */
  private static final int COARSENESS = 3;

  private final BufferedImage image;
  private final Graphics2D pen;

  /**
   * A place with nothing in the way.
   *
   * @param area what may be covered, in pixels
   */
  Crowding(Rectangle2D area) {
    int width = (int) area.getMaxX() / COARSENESS + 1;
    int height = (int) area.getMaxY() / COARSENESS + 1;
    image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    pen = image.createGraphics();
    pen.scale(1.0 / COARSENESS, 1.0 / COARSENESS);
  }

  /**
   * Puts something in the way, in the place of what was there.
   *
   * @param weight from 0 to {@link #TAKEN}
   */
  void add(Shape shape, int weight) {
    pen.setColor(new Color(weight));
    pen.fill(shape);
  }

  /** The mean weight under a box; infinite if it touches a place that is taken. */
  double under(Box box) {
    Rectangle2D bounds = box.bounds();
    double sum = 0;
    int count = 1;
    for (int row = coarse(bounds.getMinY()); row <= coarse(bounds.getMaxY()); row++) {
      for (int column = coarse(bounds.getMinX()); column <= coarse(bounds.getMaxX()); column++) {
        if (box.contains((column + 0.5) * COARSENESS, (row + 0.5) * COARSENESS)) {
          int weight = image.getRGB(column, row) & 0xff;
          sum += weight == TAKEN ? Double.POSITIVE_INFINITY : weight;
          count++;
        }
      }
    }
    return sum / count;
  }

  private static int coarse(double pixel) {
    return (int) pixel / COARSENESS;
  }
}
