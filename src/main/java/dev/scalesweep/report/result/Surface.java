package dev.scalesweep.report.result;

import java.util.Arrays;

/**
 * Losses, or what else there is of each cell, over two axes.
 *
 * @param across the axis from left to right: N where there is one
 * @param up the axis from bottom to top
 * @param loss one row for each value across, one column for each value up
 */
public record Surface(Axis across, Axis up, double[][] loss) {
  /** An axis. */
  public record Axis(String name, String unit, double[] values) {
    Axis thinned(int most) {
      return new Axis(name, unit, Surface.thinned(values, most));
    }
  }

  /** The surface with the axes changed if N would otherwise go up. */
  public Surface facing() {
    return up.name().equals("N") ? new Surface(up, across, transposed(loss)) : this;
  }

  private static double[][] transposed(double[][] values) {
    double[][] result = new double[values[0].length][values.length];
    for (int i = 0; i < values.length; i++) {
      for (int j = 0; j < values[i].length; j++) {
        result[j][i] = values[i][j];
      }
    }
    return result;
  }

  /** The surface with no more lines along each axis than that, from the first to the last. */
  public Surface thinned(int most) {
    int[] columns = picked(across.values().length, most);
    int[] rows = picked(up.values().length, most);
    double[][] fewer =
        Arrays.stream(columns)
            .mapToObj(i -> Arrays.stream(rows).mapToDouble(j -> loss[i][j]).toArray())
            .toArray(double[][]::new);
    return new Surface(across.thinned(most), up.thinned(most), fewer);
  }

  /** So many of the values of an axis, from the first to the last. */
  public static double[] thinned(double[] values, int most) {
    return Arrays.stream(picked(values.length, most)).mapToDouble(i -> values[i]).toArray();
  }

  /** So many of some lines along an axis, from the first to the last. */
  static int[] picked(int size, int most) {
    int count = Math.min(size, most);
    int[] indices = new int[count];
    Arrays.setAll(indices, k -> count == 1 ? 0 : (int) ((long) k * (size - 1) / (count - 1)));
    return indices;
  }

  /** All losses, those of the first value across first. */
  public double[] flat() {
    return Arrays.stream(loss).flatMapToDouble(Arrays::stream).toArray();
  }

  /** Whether the axes are model size and training tokens. */
  public boolean isOfSizes() {
    return across.name().equals("N") && up.name().equals("D");
  }
}
