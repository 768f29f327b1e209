package dev.scalesweep.report;

import java.awt.Color;
import java.awt.geom.Point2D;
import java.util.List;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;

/** Model size and tokens against the budget, over one pair of logarithmic axes. */
final class PlanChart {
  private final Color size = Theme.current().accent();
  private final Color tokens = Theme.current().line(0, 2);
  private final PlannedGrowth growth;
  private final Axis across;
  private final Axis up;

  private PlanChart(PlannedGrowth growth) {
    this.growth = growth;
    this.across = Panel.axis("budget", "FLOP", Scale.LOG, budgets());
    this.up = Panel.axis("N in parameters, D in tokens", "", Scale.LOG, sizes());
  }

  /** The chart of a plan, to be drawn once. */
  static JFreeChart of(PlannedGrowth growth) {
    return new PlanChart(growth).chart();
  }

  private JFreeChart chart() {
    Panel panel =
        new Panel(
            across,
            up,
            List.of(
                layer("D to train on", tokens, PlannedGrowth.Point::D),
                layer("N to train", size, PlannedGrowth.Point::N),
                new ModelsLayer(models(), size, tokens)));
    XYPlot plot = panel.plot(MapAxes.below(across));
    plot.setRangeAxis(MapAxes.left(up));
    JFreeChart chart = ChartParts.page(plot, growth.title(), growth.law());
    chart.addSubtitle(ChartParts.legend(panel.legend()));
    return chart;
  }

  private double[] budgets() {
    return growth.points().stream().mapToDouble(PlannedGrowth.Point::budget).toArray();
  }

  private double[] sizes() {
    return growth.points().stream()
        .flatMapToDouble(it -> DoubleStream.concat(ends(it.N()), ends(it.D())))
        .toArray();
  }

  private static DoubleStream ends(PlannedGrowth.Band band) {
    return DoubleStream.of(band.lower(), band.value(), band.upper());
  }

  private GrowthLayer layer(
      String text, Color ink, Function<PlannedGrowth.Point, PlannedGrowth.Band> of) {
    return new GrowthLayer(
        text,
        ink,
        Theme.faint(ink),
        growth.points().stream().map(it -> place(it, of.apply(it))).toList());
  }

  private GrowthLayer.Place place(PlannedGrowth.Point point, PlannedGrowth.Band band) {
    return new GrowthLayer.Place(
        across.position(point.budget()),
        up.position(band.value()),
        up.position(band.lower()),
        up.position(band.upper()));
  }

  private List<ModelsLayer.Place> models() {
    return growth.models().stream()
        .filter(it -> across.window().holds(across.position(it.cost())))
        .filter(it -> up.window().holds(up.position(it.N())))
        .filter(it -> up.window().holds(up.position(it.D())))
        .map(it -> new ModelsLayer.Place(it.name(), at(it.cost(), it.N()), at(it.cost(), it.D())))
        .toList();
  }

  private Point2D at(double cost, double value) {
    return new Point2D.Double(across.position(cost), up.position(value));
  }
}
