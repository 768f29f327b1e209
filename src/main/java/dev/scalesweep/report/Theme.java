package dev.scalesweep.report;

import java.awt.Color;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The colours of a picture. What is drawn while a theme is at work has its colours; light is what
 * is drawn without one.
 */
public enum Theme {
  /** Dark on white, for papers. */
  LIGHT(0xffffff, 0x222222, 0xd4202c, 0xf6dfa4, 0xdddddd),
  /** Light on dark, for slides. */
  DARK(0x14171a, 0xe8eaed, 0xff6b6b, 0x5c4a1c, 0x50565d);

  private static final ScopedValue<Theme> AT_WORK = ScopedValue.newInstance();

  private static final List<Color> APART_ON_LIGHT =
      colours(0x0072b2, 0xd55e00, 0x009e73, 0xcc79a7, 0x56b4e9, 0xe69f00);
  private static final List<Color> APART_ON_DARK =
      colours(0x56b4e9, 0xf08a3c, 0x2ec79a, 0xe08fbd, 0x9fd8f8, 0xf0b840);

  private static List<Color> colours(int... values) {
    return IntStream.of(values).mapToObj(Color::new).toList();
  }

  /** Of more lines than this, those in between have colours in between. */
  static final int MOST_APART = 6;

  /** Where the lines begin and end on the colour map, so that none vanishes in the paper. */
  private static final double[] ON_LIGHT = {0.02, 0.82};

  private static final double[] ON_DARK = {0.35, 0.97};
  private static final int BAND_ALPHA = 70;

  /** The number of what is drawn in ink. */
  static final int NO_LINE = -1;

  private final Color paper;
  private final Color ink;
  private final Color accent;
  private final Color band;
  private final Color noValue;

  Theme(int paper, int ink, int accent, int band, int noValue) {
    this.paper = new Color(paper);
    this.ink = new Color(ink);
    this.accent = new Color(accent);
    this.band = new Color(band);
    this.noValue = new Color(noValue);
  }

  /** Something that draws. */
  public interface Drawing {
    /** Draws. */
    void draw() throws IOException;
  }

  /** Draws something in these colours. */
  public void draw(Drawing drawing) throws IOException {
    ScopedValue.where(AT_WORK, this)
        .call(() -> {
          drawing.draw();
          return this;
        });
  }

  /** The theme that is at work. */
  static Theme current() {
    return AT_WORK.orElse(LIGHT);
  }

  Color paper() {
    return paper;
  }

  /** Of texts, axes and what else is neither one thing nor another. */
  Color ink() {
    return ink;
  }

  Color accent() {
    return accent;
  }

  Color band() {
    return band;
  }

  /** Of cells that have no value. */
  Color noValue() {
    return noValue;
  }

  /**
   * The colour of one of several lines: Okabe and Ito's, which most people can tell apart, or for
   * many in an order those of the colour map.
   *
   * @param number from 0; below it the ink
   */
  Color line(int number, int count) {
    if (number < 0) {
      return ink;
    }
    if (count <= MOST_APART) {
      return (this == DARK ? APART_ON_DARK : APART_ON_LIGHT).get(number % MOST_APART);
    }
    double[] ends = this == DARK ? ON_DARK : ON_LIGHT;
    return ColourMap.at(ends[0] + (ends[1] - ends[0]) * number / (count - 1));
  }

  /** A colour that what lies below it is seen through. */
  static Color faint(Color colour) {
    return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), BAND_ALPHA);
  }
}
