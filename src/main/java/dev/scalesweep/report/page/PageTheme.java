package dev.scalesweep.report.page;

import java.util.Locale;

/** The colours that a page opens in. */
public enum PageTheme {
  /** What the reader's system has. */
  AUTO,
  /** Dark on light. */
  LIGHT,
  /** Light on dark. */
  DARK;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
