package dev.scalesweep.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.LegendItem;

/** One series of a figure. */
final class SeriesLayer implements Layer {
  private static final BasicStroke FULL =
      new BasicStroke(5, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
  private static final BasicStroke DASHED =
      new BasicStroke(4, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {14, 10}, 0);
  private static final double LARGEST_DOT = 8;
  private static final double SMALLEST_DOT = 4;
  private static final double MARK = 9;
  private static final int SAMPLE_HEIGHT = 18;

  private final Series series;
  private final Axis across;
  private final Axis up;
  private final Color colour;

  /**
   * A series over two axes.
   *
   * @param count how many colours the figure has
   */
  SeriesLayer(Series series, Axis across, Axis up, int count) {
    this.series = series;
    this.across = across;
    this.up = up;
    this.colour = Theme.current().line(series.colour(), count);
  }

  @Override
  public void draw(Graphics2D g2, Frame frame) {
    List<Point2D> points = pixels(frame, series.y());
    g2.setPaint(colour);
    switch (series.kind()) {
      case BAND -> drawBand(g2, points, pixels(frame, series.upper()));
      case LINE -> drawLine(g2, points, FULL);
      case DASHED -> drawLine(g2, points, DASHED);
      case DOTS -> points.forEach(it -> mark().draw(g2, dot(it, dotSize())));
      case MARKS -> points.forEach(it -> mark().draw(g2, diamond(it)));
    }
  }

  private void drawBand(Graphics2D g2, List<Point2D> lower, List<Point2D> upper) {
    Path2D area = new Curve(lower).path();
    area.append(new Curve(upper.reversed()).path(), true);
    area.closePath();
    g2.setPaint(Theme.faint(colour));
    g2.fill(area);
  }

  private static void drawLine(Graphics2D g2, List<Point2D> points, BasicStroke stroke) {
    if (points.size() > 1) {
      g2.setStroke(stroke);
      g2.draw(new Curve(points).path());
    }
  }

  /** The places that the axes have, in pixels. */
  private List<Point2D> pixels(Frame frame, double[] heights) {
    List<Point2D> points = new ArrayList<>();
    for (int i = 0; i < heights.length; i++) {
      double x = across.position(series.x()[i]);
      double y = up.position(heights[i]);
      if (Double.isFinite(x) && Double.isFinite(y)) {
        points.add(frame.pixel(x, y));
      }
    }
    return points;
  }

  private Mark mark() {
    return new Mark(colour, Theme.current().paper(), 1.5f);
  }

  private double dotSize() {
    double size = LARGEST_DOT * Math.sqrt(100.0 / Math.max(1, series.x().length));
    return Math.clamp(size, SMALLEST_DOT, LARGEST_DOT);
  }

  private static Shape dot(Point2D centre, double radius) {
    return new Ellipse2D.Double(
        centre.getX() - radius, centre.getY() - radius, 2 * radius, 2 * radius);
  }

  private static Shape diamond(Point2D centre) {
    AffineTransform transform = AffineTransform.getTranslateInstance(centre.getX(), centre.getY());
    transform.rotate(Math.PI / 4);
    return transform.createTransformedShape(
        new Rectangle2D.Double(-MARK, -MARK, 2 * MARK, 2 * MARK));
  }

  @Override
  public List<LegendItem> legend() {
    return series.name().isEmpty() ? List.of() : List.of(item(Words.printable(series.name())));
  }

  private LegendItem item(String text) {
    Point2D centre = new Point2D.Double();
    return switch (series.kind()) {
      case BAND ->
          new Mark(Theme.faint(colour), Theme.faint(colour), 1)
              .legend(text, Style.band(Style.sample(), SAMPLE_HEIGHT));
      case LINE -> new LegendItem(text, null, null, null, Style.sample(), FULL, colour);
      case DASHED -> new LegendItem(text, null, null, null, Style.sample(), DASHED, colour);
      case DOTS -> mark().legend(text, dot(centre, LARGEST_DOT));
      case MARKS -> mark().legend(text, diamond(centre));
    };
  }
}
