package dev.scalesweep.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.PaintScaleLegend;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;

/** Puts a heatmap together as a chart: title, axes, map, legend and colour bar. */
final class HeatmapChart {
  private static final int ENOUGH_LEVELS = 6;

  /** Height below the map for the ticks and the label of its axis. */
  private static final int AXIS_SPACE = 116;

  static {
    // Otherwise JFreeChart draws turned text as outlines, and an SVG could not be searched for it.
    TextUtils.setUseDrawRotatedStringWorkaround(false);
  }

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
            new FrontierLayer(heatmap),
            new RunsLayer(heatmap));
  }

  /** The chart of a heatmap, to be drawn once. */
  static JFreeChart of(Heatmap heatmap) {
    return new HeatmapChart(heatmap).chart();
  }

  private JFreeChart chart() {
    JFreeChart chart = new JFreeChart(null, null, plot(), false);
    chart.setBackgroundPaint(Color.WHITE);
    chart.setPadding(new RectangleInsets(20, 24, 16, 24));
    chart.addSubtitle(title(heatmap.title(), Style.TITLE_SIZE));
    chart.addSubtitle(title("law: " + heatmap.law(), Style.LEGEND_SIZE));
    chart.addSubtitle(legend(surface.legend()));
    chart.addSubtitle(legend(legendOfMarks()));
    chart.addSubtitle(colourBar());
    return chart;
  }

  private XYPlot plot() {
    XYPlot plot = new XYPlot();
    plot.setDomainAxis(MapAxes.below(heatmap.across()));
    plot.setRangeAxis(MapAxes.left(heatmap.up()));
    AxisSpace space = new AxisSpace();
    space.setBottom(AXIS_SPACE);
    plot.setFixedDomainAxisSpace(space);
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    plot.setInsets(RectangleInsets.ZERO_INSETS);
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinesVisible(false);
    plot.setOutlinePaint(Style.INK);
    plot.setOutlineStroke(new BasicStroke(2));
    plot.addAnnotation(new MapLayers(heatmap.across().window(), heatmap.up().window(), layers()));
    return plot;
  }

  private List<Layer> layers() {
    List<Layer> layers = new ArrayList<>(marks);
    layers.addFirst(surface);
    return layers;
  }

  private static TextTitle title(String text, int size) {
    TextTitle title = new TextTitle(text, Words.font(size));
    title.setPaint(Style.INK);
    title.setMaximumLinesToDisplay(2);
    title.setPadding(0, 0, 10, 0);
    return title;
  }

  private List<LegendItem> legendOfMarks() {
    return marks.reversed().stream().flatMap(layer -> layer.legend().stream()).toList();
  }

  private static LegendTitle legend(List<LegendItem> items) {
    LegendItemCollection collection = new LegendItemCollection();
    items.forEach(collection::add);
    LegendTitle legend = new LegendTitle(() -> collection);
    legend.setVisible(!items.isEmpty());
    legend.setPosition(RectangleEdge.BOTTOM);
    legend.setItemFont(Words.font(Style.LEGEND_SIZE));
    legend.setItemPaint(Style.INK);
    legend.setItemLabelPadding(new RectangleInsets(2, 10, 2, 28));
    legend.setMargin(RectangleInsets.ZERO_INSETS);
    legend.setFrame(BlockBorder.NONE);
    return legend;
  }

  private PaintScaleLegend colourBar() {
    String label = Words.withUnit("loss", heatmap.unit()) + ", law: " + heatmap.law();
    PaintScaleLegend bar = new PaintScaleLegend(colours, MapAxes.ofColours(colours, levels, label));
    bar.setPosition(RectangleEdge.RIGHT);
    bar.setAxisLocation(AxisLocation.TOP_OR_RIGHT);
    bar.setStripWidth(40);
    bar.setSubdivisionCount(256);
    bar.setStripOutlineVisible(true);
    bar.setStripOutlinePaint(Style.INK);
    bar.setStripOutlineStroke(new BasicStroke(2));
    bar.setPadding(0, 60, AXIS_SPACE, 0);
    return bar;
  }
}
