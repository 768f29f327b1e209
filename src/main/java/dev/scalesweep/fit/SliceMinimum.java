package dev.scalesweep.fit;

/**
 * The least objective where a number of interest has some value.
 *
 * @param level the value, in the space of its {@link Measure}
 * @param point the coordinates; of no meaning where no start was finite. Not modified.
 * @param objective NaN where no start was finite
 * @param ending how the best start ended
 */
public record SliceMinimum(double level, double[] point, double objective, Ending ending) {
  /** Whether a start was finite. */
  public boolean isFound() {
    return !Double.isNaN(objective);
  }
}
