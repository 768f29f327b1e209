package dev.scalesweep.report;

import java.awt.BasicStroke;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;

/** What all charts have in common: page, titles, legend, and the frame around what is drawn. */
final class ChartParts {
  /** Height below a plot for the ticks and the label of its axis. */
  static final int AXIS_SPACE = 116;

  static {
    // Otherwise JFreeChart draws turned text as outlines, and an SVG could not be searched for it.
    TextUtils.setUseDrawRotatedStringWorkaround(false);
  }

  private ChartParts() {}

  /** A page with a plot, a title, and the law, if there is one, below it. */
  static JFreeChart page(XYPlot plot, String title, String law) {
    JFreeChart chart = new JFreeChart(null, null, plot, false);
    chart.setBackgroundPaint(Theme.current().paper());
    chart.setPadding(new RectangleInsets(20, 24, 16, 56));
    chart.addSubtitle(title(title, Style.TITLE_SIZE));
    if (!law.isEmpty()) {
      chart.addSubtitle(title("law: " + law, Style.LEGEND_SIZE));
    }
    return chart;
  }

  private static TextTitle title(String text, int size) {
    TextTitle title = new TextTitle(text, Words.font(text, size));
    title.setPaint(Theme.current().ink());
    title.setMaximumLinesToDisplay(2);
    title.setPadding(0, 0, 10, 0);
    return title;
  }

  /** A legend below the plot. */
  static LegendTitle legend(List<LegendItem> items) {
    LegendItemCollection collection = new LegendItemCollection();
    items.forEach(collection::add);
    LegendTitle legend = new LegendTitle(() -> collection);
    legend.setVisible(!items.isEmpty());
    legend.setPosition(RectangleEdge.BOTTOM);
    legend.setItemFont(Words.font(Style.LEGEND_SIZE));
    legend.setItemPaint(Theme.current().ink());
    legend.setItemLabelPadding(new RectangleInsets(2, 10, 2, 28));
    legend.setMargin(RectangleInsets.ZERO_INSETS);
    legend.setFrame(BlockBorder.NONE);
    return legend;
  }

  /** A plot with nothing but a frame around it, whose axis below takes {@link #AXIS_SPACE}. */
  static <P extends XYPlot> P framed(P plot) {
    AxisSpace space = new AxisSpace();
    space.setBottom(AXIS_SPACE);
    plot.setFixedDomainAxisSpace(space);
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    plot.setInsets(RectangleInsets.ZERO_INSETS);
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinesVisible(false);
    plot.setOutlinePaint(Theme.current().ink());
    plot.setBackgroundPaint(Theme.current().paper());
    plot.setOutlineStroke(new BasicStroke(2));
    return plot;
  }
}
