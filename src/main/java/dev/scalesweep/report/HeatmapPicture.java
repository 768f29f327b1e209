package dev.scalesweep.report;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes heatmaps. The same heatmap gives the same bytes, on the same machine with the same fonts.
 */
public final class HeatmapPicture {
  private HeatmapPicture() {}

  /**
   * Writes a heatmap as PNG, 1600 by 1200 pixels.
   *
   * @param out where to; stays open
   * @throws IOException if {@code out} fails
   */
  public static void writePng(Heatmap heatmap, OutputStream out) throws IOException {
    BufferedImage image = new BufferedImage(Style.WIDTH, Style.HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D g2 = image.createGraphics();
    draw(heatmap, g2);
    g2.dispose();
    Png.write(image, out);
  }

  /**
   * Writes a heatmap as SVG: the colours as an embedded image, everything else as lines and text.
   *
   * @param out where to, in UTF-8; stays open
   * @throws IOException if {@code out} fails
   */
  public static void writeSvg(Heatmap heatmap, OutputStream out) throws IOException {
    SvgPage page = new SvgPage(heatmap.title());
    draw(heatmap, page.pen());
    page.write(out);
  }

  private static void draw(Heatmap heatmap, Graphics2D g2) {
    Words.demandFont();
    g2.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    g2.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    HeatmapChart.of(heatmap).draw(g2, new Rectangle2D.Double(0, 0, Style.WIDTH, Style.HEIGHT));
  }
}
