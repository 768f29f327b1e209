package dev.scalesweep.report;

import java.util.List;

/**
 * A picture of dots, lines and bands over two axes.
 *
 * @param id its file's name and its place in the page, such as {@code loss-compute}
 * @param title what it shows
 * @param caption how to read it, in a sentence or two
 * @param x the axis across
 * @param y the axis up
 * @param series from the lowest to the highest
 */
public record Figure(
    String id, String title, String caption, Ruler x, Ruler y, List<Series> series) {
  /** Copies the list. */
  public Figure {
    series = List.copyOf(series);
  }

  /**
   * What an axis shows.
   *
   * @param name such as {@code N}
   * @param unit such as {@code parameters}; empty for none
   */
  public record Ruler(String name, String unit, Scale scale) {}
}
