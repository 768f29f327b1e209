package dev.scalesweep.report;

import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.List;

/**
 * A line through points, on the screen or in the positions of two axes.
 *
 * @param points at least two; the last equals the first if the line is closed
 */
record Curve(List<Point2D> points) {
  Curve {
    points = List.copyOf(points);
  }

  boolean isClosed() {
    return points.size() > 2 && points.getFirst().equals(points.getLast());
  }

  /** The line for Java 2D. */
  Path2D path() {
    Path2D path = new Path2D.Double();
    path.moveTo(points.getFirst().getX(), points.getFirst().getY());
    for (Point2D point : points.subList(1, points.size())) {
      path.lineTo(point.getX(), point.getY());
    }
    return path;
  }
}
