package dev.scalesweep.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class SvgTest {
  private static Svg svg(Heatmap heatmap) throws IOException {
    return Svg.of(out -> HeatmapPicture.writeSvg(heatmap, out));
  }

  @Test
  void everythingThatIsSaidIsText() throws IOException {
    assertThat(svg(Examples.chinchilla("Chinchilla", 240)).texts())
        .contains(
            "Chinchilla",
            "law: chinchilla",
            "N (parameters)",
            "D (tokens)",
            "loss (nats per token)",
            "10M",
            "100T",
            "training runs",
            "compute-optimal",
            "equal compute, 6ND = C",
            "equal loss");
  }

  @Test
  void everyBudgetThatCrossesTheMapIsNamed() throws IOException {
    assertThat(svg(Examples.chinchilla("Chinchilla", 240)).texts())
        .filteredOn(text -> text.endsWith(" FLOP"))
        .containsExactlyInAnyOrder(
            "10¹⁹ FLOP",
            "10²⁰ FLOP",
            "10²¹ FLOP",
            "10²² FLOP",
            "10²³ FLOP",
            "5.76×10²³ FLOP",
            "10²⁴ FLOP");
  }

  @Test
  void everyContourLevelStandsOnItsLineAndBesideTheColourBar() throws IOException {
    assertThat(svg(Examples.chinchilla("Chinchilla", 0)).texts())
        .filteredOn(text -> text.equals("2.25"))
        .hasSize(2);
  }

  @Test
  void whatIsNotOnTheMapIsNotInTheLegend() throws IOException {
    Heatmap plain = Examples.plain(Examples.counting(2), Examples.counting(2), 1, 1, 1, 1);
    assertThat(svg(plain).texts())
        .doesNotContain("training runs", "compute-optimal", "equal compute, 6ND = C", "equal loss");
  }

  @Test
  void runsThatLieOutsideAreNotInTheLegend() throws IOException {
    Axis axis = Examples.counting(8);
    List<Heatmap.Point> outside =
        List.of(new Heatmap.Point(9, 0.5), new Heatmap.Point(Double.NaN, 0.5));
    Heatmap heatmap =
        new Heatmap(
            "t",
            "l",
            "u",
            axis,
            axis,
            IntStream.range(0, 64).asDoubleStream().toArray(),
            new double[0],
            List.of(),
            outside);
    assertThat(svg(heatmap).texts()).contains("equal loss").doesNotContain("training runs");
  }

  @Test
  void aTitleIsTextWhateverItSays() throws IOException {
    String title = "<script>&\"'</script> ]]> é 𝛼";
    Svg picture = svg(Examples.chinchilla(title, 0));
    assertThat(picture.texts()).contains(title);
    assertThat(picture.elements("title")).extracting(Element::getTextContent).contains(title);
    assertThat(picture.elements("script")).isEmpty();
  }

  @Test
  void theColoursAreOneImageInside() throws IOException {
    List<Element> images = svg(Examples.chinchilla("Chinchilla", 0)).elements("image");
    assertThat(images).hasSize(1);
    String link = images.getFirst().getAttributeNS("http://www.w3.org/1999/xlink", "href");
    assertThat(link).startsWith("data:image/png;base64,");
    byte[] png = Base64.getMimeDecoder().decode(link.substring(link.indexOf(',') + 1));
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
    assertThat(image.getWidth()).isGreaterThan(1000);
    assertThat(image.getHeight()).isGreaterThan(700);
  }

  @Test
  void uprightTextsAreApartAndOnThePage() throws IOException {
    double[] sizes = Examples.logSpaced(1e15, 1.0001e15, 8);
    Heatmap longTicks =
        Examples.plain(
            Examples.parameters(sizes), Examples.tokens(sizes), Examples.losses(sizes, sizes));
    svg(longTicks).assertTextsApart();
    svg(Examples.chinchilla("A title that takes two lines ".repeat(3), 240)).assertTextsApart();
  }
}
