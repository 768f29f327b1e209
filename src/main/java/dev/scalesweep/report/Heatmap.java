package dev.scalesweep.report;

import dev.scalesweep.input.Mistake;
import java.util.List;

/**
 * What one iso-FLOP heatmap shows: loss as colour over two axes, usually model size N across and
 * training tokens D up.
 *
 * @param what the colours show, such as {@code loss}
 * @param title the picture's title
 * @param law the law that gave the losses, such as {@code chinchilla}
 * @param unit the unit of the losses, such as {@code nats per token}
 * @param across the axis from left to right
 * @param up the axis from bottom to top
 * @param loss {@code loss[i * up.size() + j]} belongs to value i across and value j up; one that is
 *     not finite gets no colour. Neither modified nor copied: it may be large.
 * @param budgets compute budgets C in FLOP; each that crosses the map gets the line 6ND = C. Empty
 *     unless the axes are N and D
 * @param frontier the compute-optimal places, in order of their budgets; may be empty
 * @param runs the training runs; may be empty
 * @param band where the compute-optimal places may lie, in order of their budgets; may be empty
 * @param models that others trained; those outside the map are left out
 */
public record Heatmap(
    String what,
    String title,
    String law,
    String unit,
    Axis across,
    Axis up,
    double[] loss,
    double[] budgets,
    List<Point> frontier,
    List<Point> runs,
    List<Band> band,
    List<Model> models) {

  /** A heatmap of the loss without a band and without models. */
  public Heatmap(
      String title,
      String law,
      String unit,
      Axis across,
      Axis up,
      double[] loss,
      double[] budgets,
      List<Point> frontier,
      List<Point> runs) {
    this("loss", title, law, unit, across, up, loss, budgets, frontier, runs, List.of(), List.of());
  }

  /**
   * A place on the map, in the units of its axes.
   *
   * @param across the value on the axis across, usually N in parameters
   * @param up the value on the axis up, usually D in tokens
   */
  public record Point(double across, double up) {}

  /** Between which places on the line of a budget the optimum lies. */
  public record Band(Point lower, Point upper) {}

  /** A model that was trained, with its name. */
  public record Model(String name, Point place) {}

  /** Differences of losses beyond this overflow. */
  private static final double GREATEST_SHOWN = 1e300;

  /**
   * Checks the losses.
   *
   * @throws Mistake if there are more or fewer losses than cells, or none of them can be shown
   */
  public Heatmap {
    title = Words.printable(title);
    law = Words.printable(law);
    unit = Words.printable(unit);
    frontier = List.copyOf(frontier);
    runs = List.copyOf(runs);
    band = List.copyOf(band);
    models = List.copyOf(models);
    if (loss.length != (long) across.size() * up.size()) {
      throw new Mistake(
          "The heatmap \"%s\" has %d losses for %d by %d cells; it needs one for each cell."
              .formatted(title, loss.length, across.size(), up.size()));
    }
    if (countShown(loss) == 0) {
      throw new Mistake(
          "The heatmap \"%s\" has nothing to show: none of its %d losses is a finite number."
              .formatted(title, loss.length));
    }
  }

  private static int countShown(double[] loss) {
    int count = 0;
    for (double value : loss) {
      if (shows(value)) {
        count++;
      }
    }
    return count;
  }

  /** Whether a loss gets a colour. */
  static boolean shows(double loss) {
    return Math.abs(loss) <= GREATEST_SHOWN;
  }

  /** The loss at value {@code i} across and value {@code j} up. */
  double loss(int i, int j) {
    return loss[i * up.size() + j];
  }

  /** Whether the axes' scales have a place for a point, be it outside the picture. */
  boolean hasPlaceFor(Point point) {
    return Double.isFinite(across.position(point.across()))
        && Double.isFinite(up.position(point.up()));
  }

  /** Whether a point lies inside the picture. */
  boolean holds(Point point) {
    return across.window().holds(across.position(point.across()))
        && up.window().holds(up.position(point.up()));
  }

  /** Whether every cell has a colour. */
  boolean isWhole() {
    return countShown(loss) == loss.length;
  }
}
