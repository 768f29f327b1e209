package dev.scalesweep.report;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** Text in a picture: its font, its width, and what of it can be shown. */
final class Words {
  private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

  private Words() {}

  /** Inter, by its authors under the SIL Open Font License, as its artifact has it. */
  private static final String FONT = "/com/formdev/flatlaf/fonts/inter/Inter-Regular.otf";

  private static final Font INTER = inter();

  private static Font inter() {
    try (InputStream stream = Words.class.getResourceAsStream(FONT)) {
      return Font.createFont(Font.TRUETYPE_FONT, Objects.requireNonNull(stream));
    } catch (IOException | FontFormatException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The font of all texts of our own, the same on every machine. */
  static Font font(int size) {
    return INTER.deriveFont((float) size);
  }

  /** The font of a text of the user's: one of the machine's if ours has not all its letters. */
  static Font font(String text, int size) {
    return INTER.canDisplayUpTo(text) < 0
        ? font(size)
        : new Font(Font.SANS_SERIF, Font.PLAIN, size);
  }

  /** The width of a text in pixels. */
  static double width(String text, int size) {
    return font(text, size).getStringBounds(text, EXACT).getWidth();
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
