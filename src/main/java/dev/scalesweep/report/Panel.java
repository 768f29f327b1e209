package dev.scalesweep.report;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jfree.chart.LegendItem;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;

/**
 * Dots over two axes, with lines below them.
 *
 * @param layers from the lowest to the highest
 */
record Panel(Axis across, Axis up, List<Layer> layers) {
  /** What is left free beyond the outermost values, as a share of what they span. */
  private static final double MARGIN = 0.05;

  /** A narrower margin, as a share of the positions, belongs to values that are all the same. */
  private static final double NARROW = 1e-12;

  /** An axis over values with a margin beyond them; over some range if there is none. */
  static Axis axis(String name, String unit, Scale scale, double... values) {
    double[] positions = Arrays.stream(values).map(scale::position).sorted().toArray();
    if (positions.length == 0) {
      return new Axis(name, unit, scale, 1);
    }
    double low = positions[0];
    double high = positions[positions.length - 1];
    double margin = MARGIN * (high - low);
    return margin > NARROW * Math.max(Math.abs(low), Math.abs(high))
        ? new Axis(name, unit, scale, scale.value(low - margin), scale.value(high + margin))
        : new Axis(name, unit, scale, scale.value(low));
  }

  /** The positions of points given by their values. */
  static List<Point2D> positions(Axis across, double[] x, Axis up, double[] y) {
    List<Point2D> positions = new ArrayList<>();
    for (int i = 0; i < x.length; i++) {
      positions.add(new Point2D.Double(across.position(x[i]), up.position(y[i])));
    }
    return positions;
  }

  /** The panel as a plot, with an axis below and none to the left. */
  XYPlot plot(NumberAxis below) {
    XYPlot plot = ChartParts.framed(new XYPlot());
    plot.setDomainAxis(below);
    plot.addAnnotation(new MapLayers(across.window(), up.window(), layers));
    return plot;
  }

  /** What the legend says of the panel, the highest layer first. */
  List<LegendItem> legend() {
    return layers.reversed().stream().flatMap(layer -> layer.legend().stream()).toList();
  }
}
