package dev.scalesweep.report;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
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
  static final int GAP = 16;

  /** How far a text may reach beyond the ends of an axis that has others beside it, in pixels. */
  static final int OVERHANG = 12;

  /** So many texts make a scale. */
  private static final int ENOUGH_TEXTS = 2;

  private final Window window;
  private final Function<List<BigDecimal>, List<String>> texts;
  private final List<List<BigDecimal>> choices;
  private final TextAnchor anchor;
  private final double overhang;

  /**
   * An axis.
   *
   * @param ticks the values with a tick and a text, ascending
   * @param texts what stands at them
   * @param anchor which part of a tick's text stands at the tick
   */
  ScaledAxis(
      Window window,
      List<BigDecimal> ticks,
      Function<List<BigDecimal>, List<String>> texts,
      TextAnchor anchor) {
    this(window, List.of(ticks), texts, anchor, Double.POSITIVE_INFINITY);
  }

  private ScaledAxis(
      Window window,
      List<List<BigDecimal>> choices,
      Function<List<BigDecimal>, List<String>> texts,
      TextAnchor anchor,
      double overhang) {
    this.window = window;
    this.texts = texts;
    this.choices = choices;
    this.anchor = anchor;
    this.overhang = overhang;
    setRange(window.start(), window.end());
  }

  /**
   * An axis below a panel that has others beside it.
   *
   * @param choices ticks as above; the first choice is taken of which enough texts fit
   */
  static ScaledAxis belowPanel(
      Window window,
      List<List<BigDecimal>> choices,
      Function<List<BigDecimal>, List<String>> texts) {
    return new ScaledAxis(window, choices, texts, TextAnchor.TOP_CENTER, OVERHANG);
  }

  @Override
  public List<NumberTick> refreshTicks(
      Graphics2D g2, AxisState state, Rectangle2D dataArea, RectangleEdge edge) {
    List<NumberTick> shown = new ArrayList<>();
    for (BigDecimal value : RoundNumbers.between(window)) {
      shown.add(tick(TickType.MINOR, value, ""));
    }
    shown.addAll(chosen(dataArea, edge));
    return shown;
  }

  private List<NumberTick> chosen(Rectangle2D dataArea, RectangleEdge edge) {
    List<NumberTick> ticks = List.of();
    for (List<BigDecimal> choice : choices) {
      ticks = fitted(choice, dataArea, edge);
      if (ticks.stream().filter(tick -> !tick.getText().isEmpty()).count() >= ENOUGH_TEXTS) {
        break;
      }
    }
    return ticks;
  }

  /** Ticks with the texts that fit beside one another. */
  private List<NumberTick> fitted(List<BigDecimal> ticks, Rectangle2D area, RectangleEdge edge) {
    List<NumberTick> fitted = new ArrayList<>();
    List<String> shown = texts.apply(ticks);
    double free = area.getMinX() - overhang;
    double end = area.getMaxX() + overhang;
    for (int k = 0; k < ticks.size(); k++) {
      NumberTick tick = tick(TickType.MAJOR, ticks.get(k), shown.get(k));
      double middle = valueToJava2D(tick.getValue(), area, edge);
      double half = Words.width(tick.getText(), Style.TICK_SIZE) / 2;
      boolean fits =
          RectangleEdge.isLeftOrRight(edge) || (middle - half >= free && middle + half <= end);
      fitted.add(fits ? tick : tick(TickType.MAJOR, ticks.get(k), ""));
      free = fits ? middle + half + GAP : free;
    }
    return fitted;
  }

  private NumberTick tick(TickType type, BigDecimal value, String text) {
    double position = window.scale().position(value.doubleValue());
    return new NumberTick(type, position, text, anchor, TextAnchor.CENTER, 0);
  }
}
