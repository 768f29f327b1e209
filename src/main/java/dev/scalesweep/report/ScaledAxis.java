package dev.scalesweep.report;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.TickType;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/** An axis of the chart that runs over the positions of a window and has given ticks. */
@SuppressWarnings("serial") // drawn once, never written
final class ScaledAxis extends NumberAxis {
  /** The least distance between two texts side by side, in pixels. */
  private static final double GAP = 16;

  private final Window window;
  private final List<BigDecimal> ticks;
  private final TextAnchor anchor;

  /**
   * An axis.
   *
   * @param ticks the values with a tick and a text, ascending
   * @param anchor which part of a tick's text stands at the tick
   */
  ScaledAxis(Window window, List<BigDecimal> ticks, TextAnchor anchor) {
    this.window = window;
    this.ticks = ticks;
    this.anchor = anchor;
    setRange(window.start(), window.end());
  }

  @Override
  public List<NumberTick> refreshTicks(
      Graphics2D g2, AxisState state, Rectangle2D dataArea, RectangleEdge edge) {
    List<NumberTick> shown = new ArrayList<>();
    for (BigDecimal value : RoundNumbers.between(window)) {
      shown.add(tick(TickType.MINOR, value, ""));
    }
    List<String> texts = NumberText.all(ticks);
    double free = Double.NEGATIVE_INFINITY;
    for (int k = 0; k < ticks.size(); k++) {
      NumberTick tick = tick(TickType.MAJOR, ticks.get(k), texts.get(k));
      double middle = valueToJava2D(tick.getValue(), dataArea, edge);
      double half = Words.width(tick.getText(), Style.TICK_SIZE) / 2;
      boolean fits = RectangleEdge.isLeftOrRight(edge) || middle - half >= free;
      shown.add(fits ? tick : tick(TickType.MAJOR, ticks.get(k), ""));
      free = fits ? middle + half + GAP : free;
    }
    return shown;
  }

  private NumberTick tick(TickType type, BigDecimal value, String text) {
    double position = window.scale().position(value.doubleValue());
    return new NumberTick(type, position, text, anchor, TextAnchor.CENTER, 0);
  }
}
