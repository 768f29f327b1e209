package dev.scalesweep.report;

import java.awt.BasicStroke;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.PaintScaleLegend;
import org.jfree.chart.ui.RectangleEdge;

/** Puts a heatmap together as a chart: title, axes, map, legend and colour bar. */
final class HeatmapChart {
  private static final int ENOUGH_LEVELS = 6;

  private final Heatmap heatmap;
  private final ColourScale colours;
  private final List<BigDecimal> levels;
  private final Layer surface;
  private final List<Layer> marks;

  private HeatmapChart(Heatmap heatmap) {
    this.heatmap = heatmap;
    colours = new ColourScale(LossRange.of(heatmap.loss()));
    levels = RoundNumbers.within(colours.window(), ENOUGH_LEVELS);
    surface = new SurfaceLayer(heatmap, colours);
    marks =
        List.of(
            new ContourLayer(heatmap, colours, levels),
            new IsoFlopLayer(heatmap),
            new RunsLayer(heatmap),
            new BandLayer(heatmap),
            new FrontierLayer(heatmap),
            new KnownLayer(heatmap));
  }

  /** The chart of a heatmap, to be drawn once. */
  static JFreeChart of(Heatmap heatmap) {
    return new HeatmapChart(heatmap).chart();
  }

  private JFreeChart chart() {
    JFreeChart chart = ChartParts.page(plot(), heatmap.title(), heatmap.law());
    chart.addSubtitle(ChartParts.legend(surface.legend()));
    chart.addSubtitle(ChartParts.legend(legendOfMarks()));
    chart.addSubtitle(colourBar());
    return chart;
  }

  private XYPlot plot() {
    XYPlot plot = ChartParts.framed(new XYPlot());
    plot.setDomainAxis(MapAxes.below(heatmap.across()));
    plot.setRangeAxis(MapAxes.left(heatmap.up()));
    plot.addAnnotation(new MapLayers(heatmap.across().window(), heatmap.up().window(), layers()));
    return plot;
  }

  private List<Layer> layers() {
    List<Layer> layers = new ArrayList<>(marks);
    layers.addFirst(surface);
    return layers;
  }

  private List<LegendItem> legendOfMarks() {
    return marks.reversed().stream().flatMap(layer -> layer.legend().stream()).toList();
  }

  private PaintScaleLegend colourBar() {
    String label = Words.withUnit(heatmap.what(), heatmap.unit());
    PaintScaleLegend bar = new PaintScaleLegend(colours, MapAxes.ofColours(colours, levels, label));
    bar.setPosition(RectangleEdge.RIGHT);
    bar.setAxisLocation(AxisLocation.TOP_OR_RIGHT);
    bar.setBackgroundPaint(Theme.current().paper());
    bar.setStripWidth(40);
    bar.setSubdivisionCount(256);
    bar.setStripOutlineVisible(true);
    bar.setStripOutlinePaint(Theme.current().ink());
    bar.setStripOutlineStroke(new BasicStroke(2));
    bar.setPadding(0, 60, ChartParts.AXIS_SPACE, 0);
    return bar;
  }
}
