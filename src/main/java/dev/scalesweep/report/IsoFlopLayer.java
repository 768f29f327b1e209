package dev.scalesweep.report;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jfree.chart.LegendItem;

/** Dashed lines of equal compute, each with its budget. */
final class IsoFlopLayer implements Layer {
  /** One budget's line in positions of the axes. */
  private record Line(double budget, Curve curve) {}

  private static final Mark MARK = new Mark(Color.WHITE, Style.INK, 1);
  private static final double PREFERRED = 0.8;
  private static final int WEIGHT = 30;
  private static final int MOST_LABELS = 12;

  private final List<Line> lines = new ArrayList<>();

  IsoFlopLayer(Heatmap heatmap) {
    for (double budget : heatmap.budgets()) {
      IsoFlopLines.of(budget, heatmap.across().window(), heatmap.up().window())
          .ifPresent(curve -> lines.add(new Line(budget, curve)));
    }
  }

  @Override
  public void draw(Graphics2D g2, Frame frame) {
    for (Line line : lines) {
      MARK.draw(g2, dashes(frame.pixels(line.curve()).path()));
    }
  }

  @Override
  public List<Label> labels(Frame frame) {
    int every = Math.ceilDiv(lines.size(), MOST_LABELS);
    return IntStream.range(0, lines.size())
        .filter(k -> k % every == 0)
        .mapToObj(k -> label(lines.get(k), frame))
        .toList();
  }

  private static Label label(Line line, Frame frame) {
    String text = NumberText.of(line.budget()) + " FLOP";
    return new Label(text, new Rail(frame.pixels(line.curve())), PREFERRED, Color.WHITE, Style.INK);
  }

  @Override
  public void crowd(Crowding crowding, Frame frame) {
    for (Line line : lines) {
      crowding.add(Style.band(frame.pixels(line.curve()).path(), 6), WEIGHT);
    }
  }

  @Override
  public List<LegendItem> legend() {
    return lines.isEmpty()
        ? List.of()
        : List.of(MARK.legend("equal compute, 6ND = C", dashes(Style.sample())));
  }

  private static Shape dashes(Shape line) {
    return Style.band(line, 4, 14, 9);
  }
}
