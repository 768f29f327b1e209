package dev.scalesweep.report;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;

/**
 * A text on a line of the map, with a plate under it that breaks the line.
 *
 * @param text what it says
 * @param rail the line it lies on, in pixels
 * @param preferred where on the line it should be, from 0 at its beginning to 1 at its end
 * @param plate the colour under the text
 * @param ink the colour of the text
 */
record Label(String text, Rail rail, double preferred, Color plate, Color ink) {
  private static final int MARGIN = 10;

  /** The size that the label needs, as an unturned box at the origin. */
  Box size() {
    double width = Words.width(text, Style.LABEL_SIZE) + 2 * MARGIN;
    return new Box(0, 0, 0, width, Style.LABEL_SIZE * 1.2);
  }

  /** Draws the label in its place. */
  void draw(Graphics2D g2, Box place) {
    g2.setPaint(plate);
    g2.fill(place.outline());
    AffineTransform before = g2.getTransform();
    g2.transform(place.transform());
    g2.setFont(Words.font(text, Style.LABEL_SIZE));
    g2.setPaint(ink);
    float baseline = Style.LABEL_SIZE * 0.36f;
    g2.drawString(text, (float) (MARGIN - place.width() / 2), baseline);
    g2.setTransform(before);
  }
}
