package dev.scalesweep.report;

import java.awt.geom.Point2D;
import java.util.Arrays;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CombinedRangeXYPlot;

/** The residuals of a fit by each quantity, side by side over one axis. */
final class ResidualsChart {
  private static final int GAP = ScaledAxis.GAP + 2 * ScaledAxis.OVERHANG;

  /** The width that the panels share, about. */
  private static final int WIDTH = 1300;

  private ResidualsChart() {}

  /** The chart of a fit, to be drawn once. */
  static JFreeChart of(FittedRuns runs) {
    Axis up = residualAxis(runs);
    List<Panel> panels = runs.quantities().stream().map(it -> panel(runs, it, up)).toList();
    CombinedRangeXYPlot plot = ChartParts.framed(new CombinedRangeXYPlot(MapAxes.left(up)));
    plot.setGap(GAP);
    List<NumberAxis> below =
        MapAxes.below(panels.stream().map(Panel::across).toList(), WIDTH / panels.size() - GAP);
    for (int i = 0; i < panels.size(); i++) {
      plot.add(panels.get(i).plot(below.get(i)));
    }
    JFreeChart chart = ChartParts.page(plot, runs.title(), runs.law());
    chart.addSubtitle(ChartParts.legend(panels.getFirst().legend()));
    return chart;
  }

  /** Zero is always in sight. */
  private static Axis residualAxis(FittedRuns runs) {
    double[] shown = runs.shown(runs.residuals());
    double[] withZero = Arrays.copyOf(shown, shown.length + 1);
    return runs.objective().kind().isLogarithmic()
        ? Panel.axis("log predicted − log observed", "", Scale.LINEAR, withZero)
        : Panel.axis("predicted − observed", runs.unit(), Scale.LINEAR, withZero);
  }

  private static Panel panel(FittedRuns runs, FittedRuns.Quantity quantity, Axis up) {
    double[] values = runs.shown(quantity.values());
    Axis across = Panel.axis(quantity.name(), quantity.unit(), quantity.scale(), values);
    List<Point2D> dots = Panel.positions(across, values, up, runs.shown(runs.residuals()));
    Window window = across.window();
    Layer equality =
        new EqualityLayer(
            new Point2D.Double(window.start(), 0),
            new Point2D.Double(window.end(), 0),
            runs.objective(),
            runs.objective().delta());
    return new Panel(across, up, List.of(equality, new ScatterLayer(dots, runs.legend())));
  }
}
