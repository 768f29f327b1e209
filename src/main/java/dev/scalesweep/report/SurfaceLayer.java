package dev.scalesweep.report;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jfree.chart.LegendItem;

/** The losses as colours: every pixel has that of the cell nearest to it on the axes' scales. */
final class SurfaceLayer implements Layer {
  private final Heatmap heatmap;
  private final ColourScale colours;

  SurfaceLayer(Heatmap heatmap, ColourScale colours) {
    this.heatmap = heatmap;
    this.colours = colours;
  }

  @Override
  public void draw(Graphics2D g2, Frame frame) {
    Rectangle pixels = frame.area().getBounds();
    g2.drawImage(image(frame, pixels), pixels.x, pixels.y, null);
  }

  private BufferedImage image(Frame frame, Rectangle pixels) {
    int[] columns =
        IntStream.range(0, pixels.width)
            .map(x -> heatmap.across().nearest(frame.across(pixels.x + x)))
            .toArray();
    int[] rows =
        IntStream.range(0, pixels.height)
            .map(y -> heatmap.up().nearest(frame.up(pixels.y + y)))
            .toArray();
    BufferedImage image =
        new BufferedImage(pixels.width, pixels.height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < rows.length; y++) {
      for (int x = 0; x < columns.length; x++) {
        image.setRGB(x, y, colour(heatmap.loss(columns[x], rows[y])).getRGB());
      }
    }
    return image;
  }

  private Color colour(double loss) {
    return Heatmap.shows(loss) ? colours.of(loss) : Theme.current().noValue();
  }

  @Override
  public List<LegendItem> legend() {
    LossRange range = colours.range();
    List<LegendItem> items = new ArrayList<>();
    if (range.greatest() > range.high()) {
      items.add(
          swatch(
              "%s above %s, up to %s"
                  .formatted(
                      heatmap.what(), NumberText.of(range.high()), NumberText.of(range.greatest())),
              range.high()));
    }
    if (range.least() < range.low()) {
      items.add(
          swatch(
              "%s below %s, down to %s"
                  .formatted(
                      heatmap.what(), NumberText.of(range.low()), NumberText.of(range.least())),
              range.low()));
    }
    if (!heatmap.isWhole()) {
      items.add(swatch("no finite " + heatmap.what(), Double.NaN));
    }
    return items;
  }

  private LegendItem swatch(String text, double loss) {
    return new Mark(colour(loss), Style.INK, 1).legend(text, new Rectangle2D.Double(0, 0, 36, 26));
  }
}
