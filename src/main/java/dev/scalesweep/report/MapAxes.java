package dev.scalesweep.report;

import java.awt.BasicStroke;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;

/** The axes around a map, that of its colour bar, and those below panels. */
final class MapAxes {
  private static final int ENOUGH_TICKS = 4;

  /** Enough below a panel that is narrower than {@link #WIDE} pixels. */
  private static final int ENOUGH_TICKS_OF_NARROW = 2;

  private static final int MOST_TICKS_OF_PANELS = 8;
  private static final int WIDE = 600;

  /** The longest label that fits beside the map and below it, in pixels. */
  private static final int LABEL_LENGTH = 740;

  private MapAxes() {}

  /** The axis below a map. */
  static NumberAxis below(Axis axis) {
    return of(axis, TextAnchor.TOP_CENTER);
  }

  /** The axis to the left of a map. */
  static NumberAxis left(Axis axis) {
    return of(axis, TextAnchor.CENTER_RIGHT);
  }

  private static NumberAxis of(Axis axis, TextAnchor anchor) {
    List<BigDecimal> ticks = RoundNumbers.within(axis.window(), ENOUGH_TICKS);
    return styled(new ScaledAxis(axis.window(), ticks, axis::texts, anchor), axis.label());
  }

  /**
   * The axes below panels that stand side by side, whose texts keep to their own panel.
   *
   * @param width of a panel, in pixels, about
   */
  static List<NumberAxis> below(List<Axis> panels, int width) {
    int size = panels.stream().mapToInt(axis -> labelSize(axis.label(), width)).min().orElseThrow();
    return panels.stream().map(axis -> belowPanel(axis, width, size)).toList();
  }

  private static NumberAxis belowPanel(Axis axis, int width, int size) {
    int enough = width < WIDE ? ENOUGH_TICKS_OF_NARROW : ENOUGH_TICKS;
    List<List<BigDecimal>> choices =
        IntStream.rangeClosed(enough, MOST_TICKS_OF_PANELS)
            .mapToObj(ticks -> RoundNumbers.within(axis.window(), ticks))
            .toList();
    ScaledAxis scaled = ScaledAxis.belowPanel(axis.window(), choices, axis::texts);
    return styled(scaled, axis.label(), width, size);
  }

  /**
   * The axis to the right of a colour bar.
   *
   * @param levels the losses that have a contour
   */
  static NumberAxis ofColours(ColourScale colours, List<BigDecimal> levels, String label) {
    NumberAxis axis =
        new ScaledAxis(colours.window(), levels, NumberText::all, TextAnchor.CENTER_LEFT);
    axis.setLabelAngle(Math.PI);
    return styled(axis, label);
  }

  private static NumberAxis styled(NumberAxis axis, String label) {
    return styled(axis, label, LABEL_LENGTH, labelSize(label, LABEL_LENGTH));
  }

  private static int labelSize(String label, int length) {
    return Words.fittingSize(label, Style.LEAST_AXIS_SIZE, Style.AXIS_SIZE, length);
  }

  private static NumberAxis styled(NumberAxis axis, String label, int length, int size) {
    axis.setLabel(Words.fitted(label, size, length));
    axis.setLabelFont(Words.font(label, size));
    axis.setLabelPaint(Theme.current().ink());
    axis.setTickLabelFont(Words.font(Style.TICK_SIZE));
    axis.setTickLabelPaint(Theme.current().ink());
    axis.setTickLabelInsets(new RectangleInsets(6, 18, 6, 18));
    axis.setTickMarkStroke(new BasicStroke(2));
    axis.setTickMarkPaint(Theme.current().ink());
    axis.setTickMarkOutsideLength(10);
    axis.setMinorTickMarksVisible(true);
    axis.setMinorTickMarkOutsideLength(5);
    axis.setAxisLineVisible(false);
    return axis;
  }
}
