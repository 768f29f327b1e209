package dev.scalesweep.report.figure;

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
  /** Writes a picture in one format. */
  public interface Content {
    /** Writes to a stream, which stays open. */
    void write(OutputStream out) throws IOException;
  }
}
