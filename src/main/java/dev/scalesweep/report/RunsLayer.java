package dev.scalesweep.report;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.util.List;
import org.jfree.chart.LegendItem;

/** The training runs as dots, small enough that the map stays visible. */
final class RunsLayer implements Layer {
  private static final int WEIGHT = 150;

  private final List<Heatmap.Point> runs;
  private final Dots dots;

  RunsLayer(Heatmap heatmap) {
    runs = heatmap.runs().stream().filter(heatmap::holds).distinct().toList();
    dots = new Dots(runs.size(), Style.INK, Color.WHITE);
  }

  @Override
  public void draw(Graphics2D g2, Frame frame) {
    for (Point2D run : frame.pixels(runs)) {
      dots.draw(g2, run);
    }
  }

  @Override
  public void crowd(Crowding crowding, Frame frame) {
    for (Point2D run : frame.pixels(runs)) {
      crowding.add(dots.at(run), WEIGHT);
    }
  }

  @Override
  public List<LegendItem> legend() {
    return runs.isEmpty() ? List.of() : List.of(dots.legend("training runs"));
  }
}
