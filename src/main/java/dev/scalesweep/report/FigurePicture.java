package dev.scalesweep.report;

import dev.scalesweep.report.Figure.Ruler;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;

/** Writes figures. The same figure gives the same bytes. */
public final class FigurePicture {
  private final Figure figure;
  private final String law;

  /**
   * A figure to be written.
   *
   * @param law which law and which fit it is of; empty if of none
   */
  public FigurePicture(Figure figure, String law) {
    this.figure = figure;
    this.law = Words.printable(law);
  }

  /**
   * Writes the figure as PNG, 1600 by 1200 pixels.
   *
   * @param out where to; stays open
   * @throws IOException if {@code out} fails
   */
  public void writePng(OutputStream out) throws IOException {
    ChartWriter.writePng(chart(), out);
  }

  /**
   * Writes the figure as SVG: lines, dots and text.
   *
   * @param out where to, in UTF-8; stays open
   * @throws IOException if {@code out} fails
   */
  public void writeSvg(OutputStream out) throws IOException {
    ChartWriter.writeSvg(Words.printable(figure.title()), chart(), out);
  }

  private JFreeChart chart() {
    Axis across = axis(figure.x(), it -> DoubleStream.of(it.x()));
    Axis up =
        axis(
            figure.y(),
            it -> DoubleStream.concat(DoubleStream.of(it.y()), DoubleStream.of(it.upper())));
    int colours = 1 + figure.series().stream().mapToInt(Series::colour).max().orElse(0);
    List<Layer> layers =
        figure.series().stream()
            .<Layer>map(it -> new SeriesLayer(it, across, up, colours))
            .toList();
    Panel panel = new Panel(across, up, layers);
    XYPlot plot = panel.plot(MapAxes.below(across));
    plot.setRangeAxis(MapAxes.left(up));
    JFreeChart chart = ChartParts.page(plot, Words.printable(figure.title()), law);
    chart.addSubtitle(
        ChartParts.legend(layers.stream().flatMap(it -> it.legend().stream()).toList()));
    return chart;
  }

  private Axis axis(Ruler ruler, Function<Series, DoubleStream> values) {
    Stream<Series> series = figure.series().stream();
    double[] shown =
        series
            .flatMapToDouble(values)
            .filter(it -> Double.isFinite(ruler.scale().position(it)))
            .toArray();
    return Panel.axis(ruler.name(), ruler.unit(), ruler.scale(), shown);
  }
}
