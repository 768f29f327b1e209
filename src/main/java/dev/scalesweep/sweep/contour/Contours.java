package dev.scalesweep.sweep.contour;

import dev.scalesweep.backend.Tile;
import dev.scalesweep.backend.Workers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Finds lines of equal loss over a plane. Each thread looks through one window after the other,
 * whose neighbours share a row or a column of cells with it, so that nothing but a window of cells
 * and the lines is in memory. What is found does not depend on the number of threads.
 */
public final class Contours {
  private static final int WINDOW_ROWS = 256;
  private static final int WINDOW_COLUMNS = 1024;

  private final double[] rows;
  private final double[] columns;
  private final double[] levels;
  private final Crossings[][] found;
  private final int across;
  private final AtomicInteger next = new AtomicInteger();

  /**
   * A plane whose lines are not found yet.
   *
   * @param rows the values of the axis of rows, ascending, at least two. Not modified.
   * @param columns the same of the columns
   * @param levels the losses whose lines are wanted
   */
  public Contours(double[] rows, double[] columns, List<Double> levels) {
    this.rows = rows;
    this.columns = columns;
    this.levels = levels.stream().mapToDouble(it -> it).toArray();
    this.across = Math.ceilDiv(columns.length - 1, WINDOW_COLUMNS);
    this.found = new Crossings[across * Math.ceilDiv(rows.length - 1, WINDOW_ROWS)][];
  }

  /** Gives the losses of a plane. */
  public interface Losses {
    /**
     * Reads a window.
     *
     * @param losses filled row by row; NaN where there is none
     */
    void read(Tile window, double[] losses);
  }

  /**
   * Finds the lines.
   *
   * @param losses gives each thread one that reads
   * @param progress is told how many more cells are done, from any thread
   * @return by level, in the order of the levels
   * @throws InterruptedException if this thread is interrupted
   */
  public List<Contour> find(int threads, Supplier<Losses> losses, LongConsumer progress)
      throws InterruptedException {
    Workers.run(threads, () -> look(losses.get(), progress));
    List<Contour> contours = new ArrayList<>();
    for (int level = 0; level < levels.length; level++) {
      Crossings all = new Crossings();
      for (Crossings[] window : found) {
        all.addAll(window[level]);
      }
      for (int[] line : new Joining(all).lines()) {
        contours.add(new Contour(levels[level], points(all, line)));
      }
    }
    return contours;
  }

  private void look(Losses losses, LongConsumer progress) {
    double[] cells = new double[(WINDOW_ROWS + 1) * (WINDOW_COLUMNS + 1)];
    for (int i = next.getAndIncrement(); i < found.length; i = next.getAndIncrement()) {
      if (Thread.currentThread().isInterrupted()) {
        return;
      }
      Tile window = window(i);
      Crossings[] lines =
          Stream.generate(Crossings::new).limit(levels.length).toArray(Crossings[]::new);
      losses.read(window, cells);
      new Squares(columns.length, window, cells, levels, lines).march();
      found[i] = lines;
      progress.accept((window.rows() - 1L) * (window.columns() - 1L));
    }
  }

  private Tile window(int number) {
    int row = number / across * WINDOW_ROWS;
    int column = number % across * WINDOW_COLUMNS;
    return new Tile(
        row,
        Math.min(WINDOW_ROWS + 1, rows.length - row),
        column,
        Math.min(WINDOW_COLUMNS + 1, columns.length - column));
  }

  private List<double[]> points(Crossings crossings, int[] line) {
    return Arrays.stream(line)
        .mapToObj(end -> point(crossings.edge(end), crossings.share(end)))
        .toList();
  }

  private double[] point(long edge, double share) {
    int row = (int) (edge / 2 / columns.length);
    int column = (int) (edge / 2 % columns.length);
    return edge % 2 == 0
        ? new double[] {between(rows, row, share), columns[column]}
        : new double[] {rows[row], between(columns, column, share)};
  }

  /** By ratio where both are above 0, as sizes are spaced. */
  private static double between(double[] axis, int point, double share) {
    double from = axis[point];
    double to = axis[point + 1];
    return from > 0 ? from * StrictMath.pow(to / from, share) : from + share * (to - from);
  }
}
