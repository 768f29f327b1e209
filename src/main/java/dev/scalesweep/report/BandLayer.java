package dev.scalesweep.report;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.List;
import org.jfree.chart.LegendItem;

/** Where the compute-optimal places may lie, as a veil over the map. */
final class BandLayer implements Layer {
  private static final Mark VEIL = new Mark(new Color(255, 255, 255, 80), Color.WHITE, 1.5f);
  private static final int SAMPLE_HEIGHT = 18;

  private final List<Heatmap.Band> band;

  BandLayer(Heatmap heatmap) {
    band =
        heatmap.band().stream()
            .filter(it -> heatmap.hasPlaceFor(it.lower()) && heatmap.hasPlaceFor(it.upper()))
            .toList();
  }

  @Override
  public void draw(Graphics2D g2, Frame frame) {
    if (band.size() > 1) {
      Path2D area = edge(frame, band.stream().map(Heatmap.Band::lower).toList());
      area.append(edge(frame, band.reversed().stream().map(Heatmap.Band::upper).toList()), true);
      area.closePath();
      VEIL.draw(g2, area);
    }
  }

  private static Path2D edge(Frame frame, List<Heatmap.Point> points) {
    return new Curve(frame.pixels(points)).path();
  }

  @Override
  public List<LegendItem> legend() {
    if (band.size() < 2) {
      return List.of();
    }
    return List.of(
        new Mark(new Color(0xb9b9c8), Style.INK, 1)
            .legend("interval", Style.band(Style.sample(), SAMPLE_HEIGHT)));
  }
}
