package dev.scalesweep.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scalesweep.report.Figure.Ruler;
import dev.scalesweep.report.Series.Kind;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class FigurePictureTest {
  private static final double[] X = {1e8, 1e9, 1e10};

  private static Figure figure(Kind... kinds) {
    List<Series> series =
        List.of(kinds).stream()
            .map(kind ->
                kind == Kind.BAND
                    ? Series.band("a band", 0, X, new double[] {2, 2, 2}, new double[] {3, 4, 3})
                    : Series.of(kind.name(), kind, 1, X, new double[] {3, 2.5, Double.NaN}))
            .toList();
    return new Figure(
        "id",
        "A <figure>",
        "",
        new Ruler("N", "parameters", Scale.LOG),
        new Ruler("loss", "nats per token", Scale.LINEAR),
        series);
  }

  private static Svg svg(Figure figure) throws IOException {
    return Svg.of(new FigurePicture(figure, "chinchilla, a fit")::writeSvg);
  }

  private static BufferedImage image(Theme theme) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    theme.draw(() -> new FigurePicture(figure(Kind.LINE), "").writePng(out));
    return ImageIO.read(new ByteArrayInputStream(out.toByteArray()));
  }

  @Test
  void saysWhatItIsAndWhatItsAxesAre() throws IOException {
    Svg svg = svg(figure(Kind.LINE, Kind.DOTS));
    assertThat(svg.texts())
        .contains(
            "A <figure>",
            "law: chinchilla, a fit",
            "N (parameters)",
            "loss (nats per token)",
            "100M",
            "1B",
            "10B",
            "LINE",
            "DOTS");
    svg.assertTextsApart();
    assertThat(svg.elements("title")).extracting(Element::getTextContent).contains("A <figure>");
  }

  /** Of each kind of series so many shapes: one is the sample of the legend. */
  @Test
  void everyPlaceThatIsFiniteIsDrawn() throws IOException {
    int frame = shapes(figure());
    assertThat(shapes(figure(Kind.LINE)) - frame).isEqualTo(1 + 1);
    assertThat(shapes(figure(Kind.BAND)) - frame).isEqualTo(1 + 2);
    assertThat(shapes(figure(Kind.DOTS)) - frame).isEqualTo(2 * (2 + 1));
    assertThat(shapes(figure(Kind.MARKS)) - frame).isEqualTo(2 * (2 + 1));
  }

  /** Lines, paths and the like inside the axes and in the legend: the ticks of all are the same. */
  private static int shapes(Figure figure) throws IOException {
    Svg svg = svg(new Figure("", "", "", figure.x(), figure.y(), withTicks(figure.series())));
    return svg.elements("path").size()
        + svg.elements("circle").size()
        + svg.elements("polygon").size()
        + svg.elements("polyline").size()
        + svg.elements("rect").size()
        + svg.elements("line").size();
  }

  private static List<Series> withTicks(List<Series> series) {
    Series span = Series.of("", Kind.LINE, 0, X, new double[] {2, 4, 2});
    return Stream.concat(series.stream(), Stream.of(span)).toList();
  }

  @Test
  void theThemeIsThatOfTheDrawing() throws IOException {
    assertThat(image(Theme.LIGHT).getRGB(2, 2) & 0xffffff).isEqualTo(0xffffff);
    assertThat(image(Theme.DARK).getRGB(2, 2) & 0xffffff).isEqualTo(0x14171a);
    assertThat(image(Theme.DARK).getRGB(400, 400)).isEqualTo(image(Theme.DARK).getRGB(2, 2));
  }

  @Test
  void theFontIsTheOneThatComesAlong() throws IOException {
    assertThat(Words.font(12).getFamily()).isEqualTo("Inter");
    assertThat(Words.font("損失", 12).getFamily()).isNotEqualTo("Inter");
    assertThat(svg(figure(Kind.LINE)).elements("g"))
        .extracting(it -> it.getAttribute("font-family"))
        .contains("Inter, 'Helvetica Neue', Arial, sans-serif");
  }
}
