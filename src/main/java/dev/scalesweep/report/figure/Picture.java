package dev.scalesweep.report.figure;

import dev.scalesweep.report.Heatmap;
import dev.scalesweep.report.HeatmapPicture;
import java.io.IOException;
import java.io.OutputStream;

/**
 * A picture that can be written.
 *
 * @param name of its files, without their endings
 * @param png writes it as PNG
 * @param svg writes it as SVG
 */
public record Picture(String name, Content png, Content svg) {
  /** That of a heatmap. */
  static Picture of(String name, Heatmap heatmap) {
    return new Picture(
        name,
        out -> HeatmapPicture.writePng(heatmap, out),
        out -> HeatmapPicture.writeSvg(heatmap, out));
  }

  /** Writes a picture in one format. */
  public interface Content {
    /** Writes to a stream, which stays open. */
    void write(OutputStream out) throws IOException;
  }
}
