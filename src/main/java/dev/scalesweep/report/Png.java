package dev.scalesweep.report;

import java.awt.image.RenderedImage;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** The JDK's PNG encoder, without the temporary file that it uses when left to itself. */
final class Png {
  private Png() {}

  /** Writes an image; the stream stays open. */
  static void write(RenderedImage image, OutputStream out) throws IOException {
    try (ImageOutputStream images = new MemoryCacheImageOutputStream(out)) {
      ImageIO.write(image, "png", images);
    }
  }
}
