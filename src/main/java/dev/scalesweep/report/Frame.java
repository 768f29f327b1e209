package dev.scalesweep.report;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * Where the map lies on the screen, in pixels.
 *
 * @param area the rectangle inside the axes
 * @param across what is shown from left to right
 * @param up what is shown from bottom to top
 */
record Frame(Rectangle2D area, Window across, Window up) {
  /** The pixel at positions of the axes. */
  Point2D pixel(double x, double y) {
    return new Point2D.Double(
        area.getX() + across.share(x) * area.getWidth(),
        area.getMaxY() - up.share(y) * area.getHeight());
  }

  /** The pixel of a point given by its values. */
  Point2D pixel(Heatmap.Point point) {
    return pixel(across.scale().position(point.across()), up.scale().position(point.up()));
  }

  /** The pixels of points given by their values. */
  List<Point2D> pixels(List<Heatmap.Point> points) {
    return points.stream().map(this::pixel).toList();
  }

  /** A curve in positions of the axes, in pixels. */
  Curve pixels(Curve curve) {
    return new Curve(
        curve.points().stream().map(point -> pixel(point.getX(), point.getY())).toList());
  }

  /** The position across in the middle of the pixel column whose left edge is x. */
  double across(int x) {
    return across.at((x + 0.5 - area.getX()) / area.getWidth());
  }

  /** The position up in the middle of the pixel row whose top edge is y. */
  double up(int y) {
    return up.at((area.getMaxY() - y - 0.5) / area.getHeight());
  }
}
