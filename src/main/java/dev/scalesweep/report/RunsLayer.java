package dev.scalesweep.report;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Point2D;
import java.util.List;
import org.jfree.chart.LegendItem;

/** The training runs as dots, smaller the more there are so that the map stays visible. */
final class RunsLayer implements Layer {
  private static final int WEIGHT = 150;
  private static final double LARGEST = 8;
  private static final double SMALLEST = 3;

  private final List<Heatmap.Point> runs;
  private final double radius;
  private final Mark mark;

  RunsLayer(Heatmap heatmap) {
    runs = heatmap.runs().stream().filter(heatmap::holds).distinct().toList();
    radius = Math.clamp(LARGEST * Math.sqrt(100.0 / Math.max(1, runs.size())), SMALLEST, LARGEST);
    mark = new Mark(Style.INK, Color.WHITE, (float) radius / 4);
  }

  @Override
  public void draw(Graphics2D g2, Frame frame) {
    for (Point2D run : frame.pixels(runs)) {
      mark.draw(g2, dot(run, radius));
    }
  }

  @Override
  public void crowd(Crowding crowding, Frame frame) {
    for (Point2D run : frame.pixels(runs)) {
      crowding.add(dot(run, radius), WEIGHT);
    }
  }

  @Override
  public List<LegendItem> legend() {
    if (runs.isEmpty()) {
      return List.of();
    }
    return List.of(mark.legend("training runs", dot(new Point2D.Double(), LARGEST)));
  }

  private static Shape dot(Point2D centre, double radius) {
    return new Ellipse2D.Double(
        centre.getX() - radius, centre.getY() - radius, 2 * radius, 2 * radius);
  }
}
