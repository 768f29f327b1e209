package dev.scalesweep.report;

import java.awt.Font;
import java.awt.font.FontRenderContext;

/** Text in a picture: its font, its width, and what of it can be shown. */
final class Words {
  private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

  private Words() {}

  /** The font of all texts; SVG viewers take a similar one of their own. */
  static Font font(int size) {
    return new Font(Font.SANS_SERIF, Font.PLAIN, size);
  }

  /** The width of a text in pixels. */
  static double width(String text, int size) {
    return font(size).getStringBounds(text, EXACT).getWidth();
  }

  /** The largest size in which a text fits a width in pixels, or the least if it fits in none. */
  static int fittingSize(String text, int least, int largest, double width) {
    int size = largest;
    while (size > least && width(text, size) > width) {
      size--;
    }
    return size;
  }

  /** A text that fits a width in pixels; what is too much at its end becomes an ellipsis. */
  static String fitted(String text, int size, double width) {
    String fitted = text;
    int end = text.length();
    while (end > 0 && width(fitted, size) > width) {
      end = text.offsetByCodePoints(end, -1);
      fitted = text.substring(0, end).strip() + "…";
    }
    return fitted;
  }

  /** A quantity's name with its unit, if it has one. */
  static String withUnit(String name, String unit) {
    return unit.isEmpty() ? name : name + " (" + unit + ")";
  }

  /** A text without the characters that a picture or an XML document cannot hold. */
  static String printable(String text) {
    return text.replaceAll("[\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF]+", " ");
  }
}
