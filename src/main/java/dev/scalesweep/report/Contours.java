package dev.scalesweep.report;

import java.awt.geom.Point2D;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Lines of equal value on a grid, by marching squares with linear interpolation (Lorensen and
 * Cline, "Marching cubes", SIGGRAPH 1987, in two dimensions).
 *
 * <p>A line crosses an edge of a cell where one end lies below the level and the other does not.
 * Every cell joins the crossings on its edges in pairs, and since an edge has at most two cells,
 * following the pairs gives whole lines. In a saddle, where all four edges are crossed, the mean of
 * the corners says which pairs. A cell with a corner that has no value has no line.
 *
 * <p>The edge from corner (i, j) to (i + 1, j) has the number 2 (i · rows + j), the one to (i, j +
 * 1) the number after it.
 */
final class Contours {
  private final Grid grid;
  private final double level;
  private final int rows;
  private final Map<Integer, Deque<Integer>> joined = new LinkedHashMap<>();

  private Contours(Grid grid, double level) {
    this.grid = grid;
    this.level = level;
    this.rows = grid.y().length;
  }

  /** The lines where a grid's values equal a level. */
  static List<Curve> of(Grid grid, double level) {
    Contours contours = new Contours(grid, level);
    for (int i = 0; i < grid.x().length - 1; i++) {
      for (int j = 0; j < grid.y().length - 1; j++) {
        contours.visit(i, j);
      }
    }
    return contours.curves();
  }

  private void visit(int i, int j) {
    if (hasHole(i, j)) {
      return;
    }
    int corner = 2 * (i * rows + j);
    int[] around = {corner, corner + 2 * rows + 1, corner + 2, corner + 1};
    int[] crossed = Arrays.stream(around).filter(this::isCrossed).toArray();
    if (crossed.length == 2) {
      join(crossed[0], crossed[1]);
    } else if (crossed.length == 4) {
      boolean originIsCut = isAbove(mean(i, j)) != isAbove(grid.values()[i][j]);
      join(crossed[0], crossed[originIsCut ? 3 : 1]);
      join(crossed[2], crossed[originIsCut ? 1 : 3]);
    }
  }

  private boolean hasHole(int i, int j) {
    double[] left = grid.values()[i];
    double[] right = grid.values()[i + 1];
    return !(Heatmap.shows(left[j])
        && Heatmap.shows(left[j + 1])
        && Heatmap.shows(right[j])
        && Heatmap.shows(right[j + 1]));
  }

  private double mean(int i, int j) {
    double[] left = grid.values()[i];
    double[] right = grid.values()[i + 1];
    return (left[j] + left[j + 1] + right[j] + right[j + 1]) / 4;
  }

  private boolean isAbove(double value) {
    return value >= level;
  }

  private boolean isCrossed(int edge) {
    return isAbove(valueAt(edge / 2)) != isAbove(valueAt(otherEnd(edge)));
  }

  private int otherEnd(int edge) {
    return edge / 2 + (edge % 2 == 0 ? rows : 1);
  }

  private double valueAt(int corner) {
    return grid.values()[corner / rows][corner % rows];
  }

  private void join(int edge, int other) {
    neighbours(edge).add(other);
    neighbours(other).add(edge);
  }

  private Deque<Integer> neighbours(int edge) {
    return joined.computeIfAbsent(edge, key -> new ArrayDeque<>(2));
  }

  private List<Curve> curves() {
    List<Integer> edges = List.copyOf(joined.keySet());
    List<Integer> ends = edges.stream().filter(edge -> neighbours(edge).size() == 1).toList();
    List<Curve> curves = new ArrayList<>();
    ends.forEach(edge -> follow(edge, curves));
    edges.forEach(edge -> follow(edge, curves));
    return curves;
  }

  /** Follows the pairs from an edge until none is left, taking them away. */
  private void follow(int start, List<Curve> curves) {
    List<Point2D> points = new ArrayList<>(List.of(crossing(start)));
    int edge = start;
    while (!neighbours(edge).isEmpty()) {
      int next = neighbours(edge).remove();
      neighbours(next).remove(edge);
      points.add(crossing(next));
      edge = next;
    }
    if (points.size() > 1) {
      curves.add(new Curve(points));
    }
  }

  private Point2D crossing(int edge) {
    int from = edge / 2;
    int to = otherEnd(edge);
    double share = (level - valueAt(from)) / (valueAt(to) - valueAt(from));
    return new Point2D.Double(
        between(grid.x()[from / rows], grid.x()[to / rows], share),
        between(grid.y()[from % rows], grid.y()[to % rows], share));
  }

  private static double between(double from, double to, double share) {
    return from + share * (to - from);
  }
}
