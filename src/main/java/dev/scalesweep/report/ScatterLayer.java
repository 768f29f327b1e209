package dev.scalesweep.report;

import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jfree.chart.LegendItem;

/** Runs as dots; of those that would cover one another, the first alone is drawn. */
final class ScatterLayer implements Layer {
  /** Dots nearer than this are one to the eye, in pixels. */
  private static final double RESOLUTION = 2;

  private final List<Point2D> runs;
  private final Dots dots;
  private final String text;

  /**
   * @param runs in positions of the axes
   * @param text what the legend calls them
   */
  ScatterLayer(List<Point2D> runs, String text) {
    this.runs = runs;
    this.dots = new Dots(runs.size(), Theme.current().ink(), Theme.current().paper());
    this.text = text;
  }

  @Override
  public void draw(Graphics2D g2, Frame frame) {
    Map<Point2D, Point2D> apart = new LinkedHashMap<>();
    for (Point2D run : runs) {
      Point2D pixel = frame.pixel(run.getX(), run.getY());
      apart.putIfAbsent(cell(pixel), pixel);
    }
    apart.values().forEach(pixel -> dots.draw(g2, pixel));
  }

  private static Point2D cell(Point2D pixel) {
    return new Point2D.Double(
        Math.floor(pixel.getX() / RESOLUTION), Math.floor(pixel.getY() / RESOLUTION));
  }

  @Override
  public List<LegendItem> legend() {
    return List.of(dots.legend(text));
  }
}
