package dev.scalesweep.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.util.List;
import org.jfree.chart.LegendItem;

/** Models that were trained, each with a dot for its size, one for its tokens, and its name. */
final class ModelsLayer implements Layer {
  private static final BasicStroke STROKE = new BasicStroke(2);
  private static final double RADIUS = 9;
  private static final int BAND_WIDTH = 8;
  private static final int LINE_WEIGHT = 150;

  /** How far below its dot a name lies, in pixels. */
  private static final double BELOW = 36;

  /** How much longer than a name the line is that it can slide on, in pixels. */
  private static final double SLACK = 120;

  /**
   * A model.
   *
   * @param size the place of its size, in positions of the axes
   * @param tokens the place of its tokens
   */
  record Place(String name, Point2D size, Point2D tokens) {}

  private final List<Place> places;
  private final Mark ofSize;
  private final Mark ofTokens;

  ModelsLayer(List<Place> places, Color ofSize, Color ofTokens) {
    this.places = places;
    this.ofSize = new Mark(Theme.current().paper(), ofSize, 4);
    this.ofTokens = new Mark(Theme.current().paper(), ofTokens, 4);
  }

  @Override
  public void draw(Graphics2D g2, Frame frame) {
    for (Place place : places) {
      Point2D size = frame.pixel(place.size().getX(), place.size().getY());
      Point2D tokens = frame.pixel(place.tokens().getX(), place.tokens().getY());
      g2.setPaint(Theme.current().ink());
      g2.setStroke(STROKE);
      g2.draw(new Line2D.Double(size, tokens));
      ofSize.draw(g2, dot(size));
      ofTokens.draw(g2, dot(tokens));
    }
  }

  @Override
  public List<Label> labels(Frame frame) {
    return places.stream().map(it -> label(it, frame)).toList();
  }

  /** The name lies level, at the dot of the size. */
  private static Label label(Place place, Frame frame) {
    Point2D size = frame.pixel(place.size().getX(), place.size().getY());
    double length = Words.width(place.name(), Style.LABEL_SIZE) + SLACK;
    double y = size.getY() + BELOW;
    Curve line =
        new Curve(
            List.of(
                new Point2D.Double(size.getX() - length / 2, y),
                new Point2D.Double(size.getX() + length / 2, y)));
    return new Label(
        place.name(), new Rail(line), 0.5, Theme.current().paper(), Theme.current().ink());
  }

  @Override
  public void crowd(Crowding crowding, Frame frame) {
    for (Place place : places) {
      Point2D size = frame.pixel(place.size().getX(), place.size().getY());
      Point2D tokens = frame.pixel(place.tokens().getX(), place.tokens().getY());
      crowding.add(Style.band(new Line2D.Double(size, tokens), BAND_WIDTH), LINE_WEIGHT);
      crowding.add(dot(size), Crowding.TAKEN);
      crowding.add(dot(tokens), Crowding.TAKEN);
    }
  }

  private static Shape dot(Point2D centre) {
    return new Ellipse2D.Double(
        centre.getX() - RADIUS, centre.getY() - RADIUS, 2 * RADIUS, 2 * RADIUS);
  }

  @Override
  public List<LegendItem> legend() {
    return places.isEmpty()
        ? List.of()
        : List.of(ofSize.legend("models trained", dot(new Point2D.Double())));
  }
}
