package dev.scalesweep.report;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;

/**
 * Finds each label a place on its line: inside the map, never on another label, and as far as
 * possible where the line is straight, little is covered and the label was wanted.
 */
final class LabelPlacement {
  private static final double STEP = 6;

  /** The least distance between two labels. */
  private static final double GAP = 6;

  /** What one pixel of bend under a label costs, in mean weight covered. */
  private static final double BEND = 1;

  /** What it costs to be a whole line away from the preferred place, in mean weight covered. */
  private static final double DISTANCE = 15;

  private final Rectangle2D area;
  private final Crowding crowding;

  /**
   * Places labels inside an area.
   *
   * @param crowding what lies there. Modified: every label placed is added.
   */
  LabelPlacement(Rectangle2D area, Crowding crowding) {
    this.area = area;
    this.crowding = crowding;
  }

  /** The best place for a label, which is then taken; nothing if there is none. */
  Optional<Box> place(Label label) {
    Rail rail = label.rail();
    Box size = label.size();
    double cheapest = Double.POSITIVE_INFINITY;
    Optional<Box> best = Optional.empty();
    double end = rail.length() - size.width() / 2;
    for (double distance = size.width() / 2; distance <= end; distance += STEP) {
      Box box = boxAt(rail, distance, size);
      double away = Math.abs(distance / rail.length() - label.preferred());
      double cost = cost(box, rail.at(distance)) + DISTANCE * away;
      if (cost < cheapest) {
        cheapest = cost;
        best = Optional.of(box);
      }
    }
    best.ifPresent(box -> crowding.add(box.grown(GAP).outline(), Crowding.TAKEN));
    return best;
  }

  /** A box whose middle line is the chord under it, turned so that its text is upright. */
  private static Box boxAt(Rail rail, double distance, Box size) {
    Point2D from = rail.at(distance - size.width() / 2);
    Point2D to = rail.at(distance + size.width() / 2);
    double angle = Math.atan2(to.getY() - from.getY(), to.getX() - from.getX());
    if (Math.abs(angle) > Math.PI / 2) {
      angle -= Math.copySign(Math.PI, angle);
    }
    double x = (from.getX() + to.getX()) / 2;
    double y = (from.getY() + to.getY()) / 2;
    return new Box(x, y, angle, size.width(), size.height());
  }

  private double cost(Box box, Point2D onLine) {
    double bend = onLine.distance(box.x(), box.y());
    if (bend > box.height() / 2 || !area.contains(box.bounds())) {
      return Double.POSITIVE_INFINITY;
    }
    return BEND * bend + crowding.under(box);
  }
}
