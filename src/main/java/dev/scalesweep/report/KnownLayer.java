package dev.scalesweep.report;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Point2D;
import java.util.List;
import org.jfree.chart.LegendItem;

/** Models that were trained, with their names where there is room. */
final class KnownLayer implements Layer {
  private static final Mark MARK = new Mark(new Color(0xffd84d), Style.INK, 2);
  private static final double RADIUS = 8;

  /** How far from its dot a name lies, in pixels, and how far it may slide. */
  private static final double AWAY = 30;

  private static final double SLACK = 160;

  /** The middle of the line below a dot, along the way around it. */
  private static final double BELOW = 0.25;

  private final List<Heatmap.Model> models;

  KnownLayer(Heatmap heatmap) {
    models = heatmap.models().stream().filter(it -> heatmap.holds(it.place())).toList();
  }

  @Override
  public void draw(Graphics2D g2, Frame frame) {
    points(frame).forEach(it -> MARK.draw(g2, dot(it)));
  }

  private List<Point2D> points(Frame frame) {
    return frame.pixels(models.stream().map(Heatmap.Model::place).toList());
  }

  @Override
  public List<Label> labels(Frame frame) {
    List<Point2D> points = points(frame);
    return models.stream().map(it -> label(it.name(), points.get(models.indexOf(it)))).toList();
  }

  private static Label label(String name, Point2D dot) {
    double half = (Words.width(name, Style.LABEL_SIZE) + SLACK) / 2;
    double left = dot.getX() - half;
    double right = dot.getX() + half;
    double below = dot.getY() + AWAY;
    double above = dot.getY() - AWAY;
    Curve around =
        new Curve(
            List.of(
                new Point2D.Double(left, below),
                new Point2D.Double(right, below),
                new Point2D.Double(right, above),
                new Point2D.Double(left, above)));
    return new Label(name, new Rail(around), BELOW, Color.WHITE, Style.INK);
  }

  @Override
  public void crowd(Crowding crowding, Frame frame) {
    points(frame).forEach(it -> crowding.add(dot(it), Crowding.TAKEN));
  }

  private static Shape dot(Point2D centre) {
    return new Ellipse2D.Double(
        centre.getX() - RADIUS, centre.getY() - RADIUS, 2 * RADIUS, 2 * RADIUS);
  }

  @Override
  public List<LegendItem> legend() {
    return models.isEmpty()
        ? List.of()
        : List.of(MARK.legend("known models", dot(new Point2D.Double())));
  }
}
