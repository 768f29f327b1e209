package dev.scalesweep.report;

import dev.scalesweep.input.Mistake;

/** Whether pictures can be drawn on this machine. */
public final class Fonts {
  private Fonts() {}

  /**
   * Tries whether there is a font, so that a long job need not find out at its end.
   *
   * @throws Mistake if there is none, with the remedy
   */
  public static void demand() {
    try {
      Words.width("0", Style.LABEL_SIZE);
    } catch (RuntimeException | Error e) { // what Java throws depends on what is missing
      throw new Mistake(
          "No picture can be drawn: Java finds no font on this machine ("
              + e.getMessage()
              + "); install fontconfig and a font, on Debian and Ubuntu the packages fontconfig "
              + "and fonts-dejavu-core, or leave the pictures out with fit.pictures: false and "
              + "heatmap: false.");
    }
  }
}
