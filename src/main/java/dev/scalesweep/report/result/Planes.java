package dev.scalesweep.report.result;

import java.util.Optional;

/** The numbers of the cells of a sweep over its two axes of more than a point. */
public interface Planes {
  /**
   * Those of one quantity; empty where they are not known.
   *
   * @param quantity its name, such as {@code loss_mean}
   * @param most so many lines along each axis, from the first to the last, where there are more
   */
  Optional<Surface> plane(String quantity, int most);
}
