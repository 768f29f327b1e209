package dev.scalesweep.sweep.contour;

import java.util.List;

/**
 * A line of equal loss.
 *
 * @param level the loss
 * @param points the values of both axes at each; the last is the first again where it is closed
 */
public record Contour(double level, List<double[]> points) {
  /** With a copy of the list. */
  public Contour {
    points = List.copyOf(points);
  }
}
