package dev.scalesweep.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HeatmapPictureTest {
  private static byte[] png(Heatmap heatmap) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    HeatmapPicture.writePng(heatmap, out);
    return out.toByteArray();
  }

  private static byte[] svg(Heatmap heatmap) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    HeatmapPicture.writeSvg(heatmap, out);
    return out.toByteArray();
  }

  private static BufferedImage image(Heatmap heatmap) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(png(heatmap)));
  }

  /** How many of the pixels left of, and above, a place differ between two pictures. */
  private static int differences(BufferedImage a, BufferedImage b, int width, int height) {
    int count = 0;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        count += a.getRGB(x, y) == b.getRGB(x, y) ? 0 : 1;
      }
    }
    return count;
  }

  @Test
  void thePngIsLargeAndColourful() throws IOException {
    BufferedImage image = image(Examples.chinchilla("Chinchilla", 240));
    assertThat(image.getWidth()).isEqualTo(1600);
    assertThat(image.getHeight()).isEqualTo(1200);
    assertThat(Arrays.stream(image.getRGB(200, 200, 1000, 700, null, 0, 1000)).distinct().count())
        .isGreaterThan(200);
  }

  @Test
  void theSameHeatmapGivesTheSameBytesInEveryLocale() throws IOException {
    byte[] png = png(Examples.chinchilla("Chinchilla", 240));
    byte[] svg = svg(Examples.chinchilla("Chinchilla", 240));
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.GERMANY);
      assertThat(png(Examples.chinchilla("Chinchilla", 240))).isEqualTo(png);
      assertThat(svg(Examples.chinchilla("Chinchilla", 240))).isEqualTo(svg);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void aThousandRunsLeaveTheMapVisible() throws IOException {
    int changed =
        differences(
            image(Examples.chinchilla("Chinchilla", 0)),
            image(Examples.chinchilla("Chinchilla", 1000)),
            1300,
            950);
    assertThat(changed).isBetween(20_000, 110_000);
  }

  @Test
  void nothingIsDrawnBeyondTheAxes() throws IOException {
    Axis across = Examples.parameters(Examples.logSpaced(1e9, 1e10, 20));
    Axis up = Examples.tokens(Examples.logSpaced(1e10, 1e11, 20));
    double[] loss =
        Examples.losses(Examples.logSpaced(1e9, 1e10, 20), Examples.logSpaced(1e10, 1e11, 20));
    List<Heatmap.Point> crossing =
        List.of(new Heatmap.Point(1e6, 2e10), new Heatmap.Point(1e14, 2e10));
    BufferedImage without =
        image(
            new Heatmap(
                "t", "l", "u", across, up, loss, new double[0], crossing.subList(0, 1), List.of()));
    BufferedImage with =
        image(new Heatmap("t", "l", "u", across, up, loss, new double[0], crossing, crossing));
    assertThat(differences(without, with, 150, 1000)).isZero();
    assertThat(differences(without, with, 1000, 1000)).isPositive();
  }

  static Stream<Heatmap> oddHeatmaps() {
    Axis ten = Examples.counting(10);
    double[] constant = new double[100];
    Arrays.fill(constant, 2.5);
    double[] sparse = new double[100];
    Arrays.fill(sparse, Double.NaN);
    sparse[42] = 3;
    double[] huge = constant.clone();
    huge[0] = -1e300;
    huge[1] = 1e300;
    huge[2] = Double.MAX_VALUE;
    Axis only = Examples.parameters(1e9);
    Heatmap.Point nowhere = new Heatmap.Point(-1, Double.NaN);
    return Stream.of(
        Examples.plain(ten, ten, constant),
        Examples.plain(ten, ten, new double[100]),
        Examples.plain(ten, ten, sparse),
        Examples.plain(ten, ten, huge),
        Examples.plain(only, only, 2),
        Examples.plain(only, Examples.counting(2), 1, 2),
        new Heatmap(
            "",
            "",
            "",
            only,
            only,
            new double[] {1},
            new double[] {1, Double.NaN},
            List.of(nowhere, new Heatmap.Point(1e9, 1e9)),
            List.of(nowhere)),
        new Heatmap(
            "t".repeat(300),
            "l ".repeat(300),
            "u".repeat(300),
            ten,
            ten,
            sparse,
            Examples.BUDGETS,
            List.of(),
            List.of()));
  }

  @ParameterizedTest
  @MethodSource("oddHeatmaps")
  void oddHeatmapsGiveAPicture(Heatmap heatmap) throws IOException {
    assertThat(image(heatmap).getWidth()).isEqualTo(1600);
    assertThat(svg(heatmap)).isNotEmpty();
  }
}
