package dev.scalesweep.report;

import java.awt.geom.Point2D;
import java.util.Arrays;
import java.util.List;

/** A curve by distance along it, so that a label can slide on it. */
final class Rail {
  private final List<Point2D> points;
  private final double[] distances;

  Rail(Curve curve) {
    points = curve.points();
    distances = new double[points.size()];
    for (int i = 1; i < distances.length; i++) {
      distances[i] = distances[i - 1] + points.get(i).distance(points.get(i - 1));
    }
  }

  double length() {
    return distances[distances.length - 1];
  }

  /** The point at a distance from the beginning, which lies between 0 and the length. */
  Point2D at(double distance) {
    int found = Arrays.binarySearch(distances, distance);
    int after = Math.clamp(found < 0 ? -found - 1 : found, 1, distances.length - 1);
    Point2D a = points.get(after - 1);
    Point2D b = points.get(after);
    double gap = distances[after] - distances[after - 1];
    double share = gap == 0 ? 0 : (distance - distances[after - 1]) / gap;
    return new Point2D.Double(
        a.getX() + share * (b.getX() - a.getX()), a.getY() + share * (b.getY() - a.getY()));
  }
}
