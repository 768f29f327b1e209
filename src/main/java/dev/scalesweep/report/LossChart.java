package dev.scalesweep.report;

import java.awt.Color;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;

/** Loss against cost for several ways to spend, on axes of one scale. */
final class LossChart {
  private static final List<Integer> INKS = List.of(1, 0, Theme.NO_LINE, 2);

  private final LossCurves curves;
  private final Axis across;
  private final Axis up;

  private LossChart(LossCurves curves, Scale scale) {
    this.curves = curves;
    this.across = Panel.axis("cost", "FLOP", scale, costs());
    this.up = Panel.axis("loss", curves.unit(), scale, losses());
  }

  /** The chart of a model, to be drawn once. */
  static JFreeChart of(LossCurves curves, Scale scale) {
    return new LossChart(curves, scale).chart();
  }

  private JFreeChart chart() {
    List<Layer> layers = new ArrayList<>();
    layers.add(
        new ScatterLayer(List.of(at(curves.model().cost(), curves.model().loss())), "this model"));
    for (int i = 0; i < curves.curves().size(); i++) {
      Color ink = Theme.current().line(INKS.get(i % INKS.size()), INKS.size());
      LossCurves.Curve it = curves.curves().get(i);
      List<Point2D> points = it.points().stream().map(p -> at(p.cost(), p.loss())).toList();
      layers.add(LineLayer.through(it.text(), ink, LineLayer.FULL, points));
      it.floor().ifPresent(floor -> layers.add(floor(it.text() + " ends", floor, ink)));
    }
    Panel panel = new Panel(across, up, layers.reversed());
    XYPlot plot = panel.plot(MapAxes.below(across));
    plot.setRangeAxis(MapAxes.left(up));
    JFreeChart chart = ChartParts.page(plot, curves.title(), curves.law());
    chart.addSubtitle(ChartParts.legend(panel.legend()));
    return chart;
  }

  private Layer floor(String text, double loss, Color ink) {
    double y = up.position(loss);
    List<Point2D> points =
        List.of(
            new Point2D.Double(across.window().start(), y),
            new Point2D.Double(across.window().end(), y));
    return LineLayer.through(text, ink, LineLayer.DASHED, points);
  }

  private double[] costs() {
    return curves.curves().stream()
        .flatMap(it -> it.points().stream())
        .mapToDouble(LossCurves.Point::cost)
        .toArray();
  }

  private double[] losses() {
    return curves.curves().stream()
        .flatMapToDouble(it ->
            DoubleStream.concat(
                it.points().stream().mapToDouble(LossCurves.Point::loss), it.floor().stream()))
        .toArray();
  }

  private Point2D at(double cost, double loss) {
    return new Point2D.Double(across.position(cost), up.position(loss));
  }
}
