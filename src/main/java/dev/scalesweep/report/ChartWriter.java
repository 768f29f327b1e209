package dev.scalesweep.report;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import org.jfree.chart.JFreeChart;

/** Writes charts. */
final class ChartWriter {
  private ChartWriter() {}

  /** Writes a chart as PNG, 1600 by 1200 pixels; the stream stays open. */
  static void writePng(JFreeChart chart, OutputStream out) throws IOException {
    BufferedImage image = new BufferedImage(Style.WIDTH, Style.HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D g2 = image.createGraphics();
    draw(chart, g2);
    g2.dispose();
    Png.write(image, out);
  }

  /**
   * Writes a chart as SVG, in UTF-8; the stream stays open.
   *
   * @param title what the document says it shows
   */
  static void writeSvg(String title, JFreeChart chart, OutputStream out) throws IOException {
    SvgPage page = new SvgPage(title);
    draw(chart, page.pen());
    page.write(out);
  }

  private static void draw(JFreeChart chart, Graphics2D g2) {
    g2.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    g2.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    chart.draw(g2, new Rectangle2D.Double(0, 0, Style.WIDTH, Style.HEIGHT));
  }
}
