package dev.scalesweep.report;

import java.io.IOException;
import java.io.OutputStream;

/** Writes heatmaps. The same heatmap gives the same bytes. */
public final class HeatmapPicture {
  private HeatmapPicture() {}

  /**
   * Writes a heatmap as PNG, 1600 by 1200 pixels.
   *
   * @param out where to; stays open
   * @throws IOException if {@code out} fails
   */
  public static void writePng(Heatmap heatmap, OutputStream out) throws IOException {
    ChartWriter.writePng(HeatmapChart.of(heatmap), out);
  }

  /**
   * Writes a heatmap as SVG: the colours as an embedded image, everything else as lines and text.
   *
   * @param out where to, in UTF-8; stays open
   * @throws IOException if {@code out} fails
   */
  public static void writeSvg(Heatmap heatmap, OutputStream out) throws IOException {
    ChartWriter.writeSvg(heatmap.title(), HeatmapChart.of(heatmap), out);
  }
}
