package dev.scalesweep.report;

import dev.scalesweep.fit.Objective;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.LegendItem;

/**
 * The line on which prediction equals observation and, for Huber's function, the band around it.
 */
final class EqualityLayer implements Layer {
  private static final BasicStroke STROKE = new BasicStroke(2);
  private static final int SAMPLE_HEIGHT = 18;

  private final Point2D start;
  private final Point2D end;
  private final double reach;
  private final String bandText;

  /**
   * @param start where the line begins, in positions of the axes
   * @param end where it ends
   * @param reach how far a residual of delta lies above the line, in positions
   */
  EqualityLayer(Point2D start, Point2D end, Objective objective, double reach) {
    this.start = start;
    this.end = end;
    this.reach = objective.kind().isRobust() ? reach : 0;
    this.bandText = "within ± delta = " + NumberText.of(objective.delta());
  }

  @Override
  public void draw(Graphics2D g2, Frame frame) {
    if (reach > 0) {
      Path2D band = line(frame, reach).path();
      band.append(reversed(line(frame, -reach)).path(), true);
      band.closePath();
      band().draw(g2, band);
    }
    g2.setPaint(Theme.current().accent());
    g2.setStroke(STROKE);
    g2.draw(line(frame, 0).path());
  }

  private static Mark band() {
    return new Mark(Theme.current().band(), Theme.current().band(), 1);
  }

  /** A parallel to the line, in pixels. */
  private Curve line(Frame frame, double above) {
    return new Curve(
        List.of(
            frame.pixel(start.getX(), start.getY() + above),
            frame.pixel(end.getX(), end.getY() + above)));
  }

  private static Curve reversed(Curve curve) {
    return new Curve(curve.points().reversed());
  }

  @Override
  public List<LegendItem> legend() {
    List<LegendItem> items = new ArrayList<>();
    items.add(
        new LegendItem(
            "predicted = observed",
            null,
            null,
            null,
            Style.sample(),
            STROKE,
            Theme.current().accent()));
    if (reach > 0) {
      items.add(band().legend(bandText, Style.band(Style.sample(), SAMPLE_HEIGHT)));
    }
    return items;
  }
}
