package dev.scalesweep.report;

import java.awt.geom.Point2D;
import java.util.List;
import java.util.stream.DoubleStream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;

/** Predicted against observed loss, over axes that span the same losses. */
final class PredictedChart {
  private PredictedChart() {}

  /** The chart of a fit, to be drawn once. */
  static JFreeChart of(FittedRuns runs) {
    Panel panel = panel(runs);
    XYPlot plot = panel.plot(MapAxes.below(panel.across()));
    plot.setRangeAxis(MapAxes.left(panel.up()));
    JFreeChart chart = ChartParts.page(plot, runs.title(), runs.law());
    chart.addSubtitle(ChartParts.legend(panel.legend()));
    return chart;
  }

  private static Panel panel(FittedRuns runs) {
    double[] observed = runs.shown(runs.observed());
    double[] predicted = runs.shown(runs.predicted());
    double[] both =
        DoubleStream.concat(DoubleStream.of(observed), DoubleStream.of(predicted)).toArray();
    Axis across = Panel.axis("observed loss", runs.unit(), runs.lossScale(), both);
    Axis up = Panel.axis("predicted loss", runs.unit(), runs.lossScale(), both);
    List<Point2D> dots = Panel.positions(across, observed, up, predicted);
    return new Panel(
        across, up, List.of(equality(runs, across), new ScatterLayer(dots, runs.legend())));
  }

  private static Layer equality(FittedRuns runs, Axis axis) {
    double start = axis.window().start();
    double end = axis.window().end();
    double delta = runs.objective().delta();
    return new EqualityLayer(
        new Point2D.Double(start, start),
        new Point2D.Double(end, end),
        runs.objective(),
        runs.lossScale() == Scale.LOG ? delta / Math.log(10) : delta);
  }
}
