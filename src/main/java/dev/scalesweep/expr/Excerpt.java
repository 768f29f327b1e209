package dev.scalesweep.expr;

import java.util.regex.Pattern;

/**
 * As much of a line as a message can show.
 *
 * @param text the excerpt, invisible characters shown as spaces
 * @param caret how many characters stand before the place in question
 */
record Excerpt(String text, int caret) {
  private static final int WIDTH = 76;
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}]");

  /** The part of a line around an offset. */
  static Excerpt around(String line, int offset) {
    int from = Math.max(0, Math.min(offset - WIDTH / 2, line.length() - WIDTH));
    int to = Math.min(line.length(), from + WIDTH);
    String shown = INVISIBLE.matcher(line.substring(from, to)).replaceAll(" ");
    return new Excerpt(shown, line.codePointCount(from, offset));
  }
}
