package dev.scalesweep.report;

import java.awt.BasicStroke;
import java.math.BigDecimal;
import java.util.List;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;

/** The axes around a map and that of its colour bar. */
final class MapAxes {
  private static final int ENOUGH_TICKS = 4;

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
    return styled(new ScaledAxis(axis.window(), ticks, anchor), axis.label());
  }

  /**
   * The axis to the right of a colour bar.
   *
   * @param levels the losses that have a contour
   */
  static NumberAxis ofColours(ColourScale colours, List<BigDecimal> levels, String label) {
    NumberAxis axis = new ScaledAxis(colours.window(), levels, TextAnchor.CENTER_LEFT);
    axis.setLabelAngle(Math.PI);
    return styled(axis, label);
  }

  private static NumberAxis styled(NumberAxis axis, String label) {
    axis.setLabel(Words.fitted(label, Style.AXIS_SIZE, LABEL_LENGTH));
    axis.setLabelFont(Words.font(Style.AXIS_SIZE));
    axis.setLabelPaint(Style.INK);
    axis.setTickLabelFont(Words.font(Style.TICK_SIZE));
    axis.setTickLabelPaint(Style.INK);
    axis.setTickLabelInsets(new RectangleInsets(6, 18, 6, 18));
    axis.setTickMarkStroke(new BasicStroke(2));
    axis.setTickMarkPaint(Style.INK);
    axis.setTickMarkOutsideLength(10);
    axis.setMinorTickMarksVisible(true);
    axis.setMinorTickMarkOutsideLength(5);
    axis.setAxisLineVisible(false);
    return axis;
  }
}
