package dev.scalesweep.report;

import java.util.stream.IntStream;

/**
 * Values on a grid whose lines may be unevenly spaced.
 *
 * @param x the positions of the columns, ascending
 * @param y the positions of the rows, ascending
 * @param values {@code values[i][j]} is in column i and row j
 */
record Grid(double[] x, double[] y, double[][] values) {
  /** Finer grids show no more: the map has about as many pixels. */
  private static final int MOST_LINES = 1000;

  private static final int LEAST_LINES = 8;

  /** The losses of a heatmap at the positions of its axes, thinned to what a picture can show. */
  static Grid of(Heatmap heatmap) {
    int[] columns = evenly(heatmap.across().size());
    int[] rows = evenly(heatmap.up().size());
    double[][] values = new double[columns.length][rows.length];
    for (int i = 0; i < columns.length; i++) {
      for (int j = 0; j < rows.length; j++) {
        values[i][j] = heatmap.loss(columns[i], rows[j]);
      }
    }
    return new Grid(positions(heatmap.across(), columns), positions(heatmap.up(), rows), values);
  }

  /** Whether there are values enough to say something of what lies between them. */
  boolean isFine() {
    return x.length >= LEAST_LINES && y.length >= LEAST_LINES;
  }

  /** Indices from the first to the last, every one of them or at most {@link #MOST_LINES}. */
  private static int[] evenly(int size) {
    int count = Math.min(size, MOST_LINES);
    return IntStream.range(0, count)
        .map(k -> count == 1 ? 0 : (int) ((long) k * (size - 1) / (count - 1)))
        .toArray();
  }

  private static double[] positions(Axis axis, int[] indices) {
    return IntStream.of(indices).mapToDouble(axis::position).toArray();
  }
}
