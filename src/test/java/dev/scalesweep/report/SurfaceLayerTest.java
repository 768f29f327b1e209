package dev.scalesweep.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import org.jfree.chart.LegendItem;
import org.junit.jupiter.api.Test;

class SurfaceLayerTest {
  private static SurfaceLayer layer(Heatmap heatmap) {
    return new SurfaceLayer(heatmap, new ColourScale(LossRange.of(heatmap.loss())));
  }

  private static BufferedImage drawn(Heatmap heatmap) {
    BufferedImage image = new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB);
    Graphics2D g2 = image.createGraphics();
    layer(heatmap)
        .draw(
            g2,
            new Frame(
                new Rectangle2D.Double(0, 0, 60, 40),
                heatmap.across().window(),
                heatmap.up().window()));
    g2.dispose();
    return image;
  }

  @Test
  void everyPixelHasTheColourOfTheNearestCellOnTheAxesScales() {
    // Across, on the logarithmic scale: 0, 1 and 6 decades, so borders at 5 and 35 of 60 pixels.
    Axis across = Examples.parameters(1, 10, 1e6);
    Axis up = new Axis("x", "", Scale.LINEAR, 0, 4);
    BufferedImage image = drawn(Examples.plain(across, up, 0, 1, 2, 3, 4, 5));
    assertThat(colour(image, 4, 39)).isEqualTo(ColourMap.at(0));
    assertThat(colour(image, 5, 39)).isEqualTo(ColourMap.at(0.4));
    assertThat(colour(image, 34, 20)).isEqualTo(ColourMap.at(0.4));
    assertThat(colour(image, 35, 20)).isEqualTo(ColourMap.at(0.8));
    assertThat(colour(image, 34, 19)).isEqualTo(ColourMap.at(0.6));
    assertThat(colour(image, 59, 0)).isEqualTo(ColourMap.at(1));
  }

  private static Color colour(BufferedImage image, int x, int y) {
    return new Color(image.getRGB(x, y));
  }

  @Test
  void cellsWithoutAFiniteLossAreGreyAndTheLegendSaysSo() {
    Heatmap heatmap =
        Examples.plain(
            Examples.counting(2), Examples.counting(2), 1, Double.NaN, Double.POSITIVE_INFINITY, 2);
    BufferedImage image = drawn(heatmap);
    assertThat(colour(image, 0, 0)).isEqualTo(Theme.LIGHT.noValue());
    assertThat(colour(image, 59, 39)).isEqualTo(Theme.LIGHT.noValue());
    assertThat(colour(image, 59, 0)).isEqualTo(ColourMap.at(1));
    assertThat(layer(heatmap).legend())
        .extracting(LegendItem::getLabel)
        .containsExactly("no finite loss");
  }

  @Test
  void theLegendSaysWhereColoursAreClipped() {
    double[] loss = new double[101];
    for (int k = 0; k < loss.length; k++) {
      loss[k] = k / 100.0;
    }
    loss[100] = 1e6;
    loss[0] = -30;
    Heatmap heatmap = Examples.plain(Examples.counting(101), Examples.counting(1), loss);
    assertThat(layer(heatmap).legend())
        .extracting(LegendItem::getLabel)
        .containsExactly("loss above 0.98, up to 10⁶", "loss below 0.02, down to −30");
  }
}
