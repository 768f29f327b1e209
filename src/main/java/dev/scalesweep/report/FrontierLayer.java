package dev.scalesweep.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.LegendItem;

/** The compute-optimal places, joined in order of their budgets. */
final class FrontierLayer implements Layer {
  private static final Mark LINE = new Mark(Style.ACCENT, Color.WHITE, 3);
  private static final Mark OPTIMUM = new Mark(Color.WHITE, Style.ACCENT, 4);
  private static final int LINE_WIDTH = 10;
  private static final int LINE_WEIGHT = 200;

  private static final double LARGEST = 10;
  private static final double SMALLEST = 6;

  private final List<Heatmap.Point> line;
  private final List<Heatmap.Point> optima;
  private final double size;

  FrontierLayer(Heatmap heatmap) {
    line = heatmap.frontier().stream().filter(heatmap::hasPlaceFor).toList();
    optima = line.stream().filter(heatmap::holds).toList();
    size = Math.clamp(LARGEST * Math.sqrt(20.0 / Math.max(1, optima.size())), SMALLEST, LARGEST);
  }

  @Override
  public void draw(Graphics2D g2, Frame frame) {
    if (line.size() > 1) {
      LINE.draw(g2, Style.band(path(frame), LINE_WIDTH));
    }
    for (Point2D optimum : frame.pixels(optima)) {
      OPTIMUM.draw(g2, diamond(optimum));
    }
  }

  @Override
  public void crowd(Crowding crowding, Frame frame) {
    if (line.size() > 1) {
      crowding.add(Style.band(path(frame), LINE_WIDTH + 6), LINE_WEIGHT);
    }
    for (Point2D optimum : frame.pixels(optima)) {
      crowding.add(diamond(optimum), Crowding.TAKEN);
    }
  }

  @Override
  public List<LegendItem> legend() {
    if (line.isEmpty()) {
      return List.of();
    }
    LegendItem item = OPTIMUM.legend("compute-optimal", diamond(new Point2D.Double()));
    item.setLine(Style.sample());
    item.setLineStroke(new BasicStroke(LINE_WIDTH - LINE.width()));
    item.setLinePaint(Style.ACCENT);
    item.setLineVisible(true);
    return List.of(item);
  }

  private Path2D path(Frame frame) {
    return new Curve(frame.pixels(line)).path();
  }

  private Shape diamond(Point2D centre) {
    AffineTransform transform = AffineTransform.getTranslateInstance(centre.getX(), centre.getY());
    transform.rotate(Math.PI / 4);
    return transform.createTransformedShape(
        new Rectangle2D.Double(-size, -size, 2 * size, 2 * size));
  }
}
