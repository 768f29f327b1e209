package dev.scalesweep.report;

import java.util.Arrays;
import java.util.List;

/**
 * What belongs together in a figure.
 *
 * @param name what the legend calls it; empty to leave it out there
 * @param kind how it is drawn
 * @param colour its number among the colours of the figure; those of a number belong together
 * @param x along the axis across
 * @param y along the axis up; of a band its lower edge
 * @param upper of a band its upper edge; otherwise empty
 * @param texts what is said of each place beside its numbers; empty for nothing
 */
public record Series(
    String name,
    Kind kind,
    int colour,
    double[] x,
    double[] y,
    double[] upper,
    List<String> texts) {
  /** How a series is drawn. */
  public enum Kind {
    /** An area between two lines. */
    BAND,
    /** A line. */
    LINE,
    /** A dashed line, for what is less sure or only a help to the eye. */
    DASHED,
    /** Small dots, of which there may be many. */
    DOTS,
    /** Few, larger marks. */
    MARKS
  }

  /** The colour of the text, for what is neither one thing nor the other. */
  public static final int INK = -1;

  /** Copies the list. */
  public Series {
    texts = List.copyOf(texts);
  }

  /** Places of some kind. */
  public static Series of(String name, Kind kind, int colour, double[] x, double[] y) {
    return new Series(name, kind, colour, x, y, new double[0], List.of());
  }

  /** A band. */
  public static Series band(String name, int colour, double[] x, double[] lower, double[] upper) {
    return new Series(name, Kind.BAND, colour, x, lower, upper, List.of());
  }

  /** The same with texts. */
  public Series with(List<String> said) {
    return new Series(name, kind, colour, x, y, upper, said);
  }

  /** Values from one to another, evenly spaced by their logarithms. */
  public static double[] logSpaced(double from, double to, int count) {
    double[] values = new double[count];
    double ratio = Math.log(to / from);
    Arrays.setAll(values, i -> from * Math.exp(ratio * i / (count - 1)));
    return values;
  }
}
