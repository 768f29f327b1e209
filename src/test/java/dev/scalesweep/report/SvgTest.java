package dev.scalesweep.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

class SvgTest {
  private static Document svg(Heatmap heatmap) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    HeatmapPicture.writeSvg(heatmap, out);
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
    try {
      return factory.newDocumentBuilder().parse(new ByteArrayInputStream(out.toByteArray()));
    } catch (ParserConfigurationException | SAXException e) {
      throw new AssertionError(e);
    }
  }

  private static List<Element> elements(Document document, String name) {
    NodeList nodes = document.getElementsByTagNameNS("http://www.w3.org/2000/svg", name);
    List<Element> elements = new ArrayList<>();
    for (int k = 0; k < nodes.getLength(); k++) {
      elements.add((Element) nodes.item(k));
    }
    return elements;
  }

  private static List<String> texts(Document document) {
    return elements(document, "text").stream().map(Element::getTextContent).toList();
  }

  @Test
  void everythingThatIsSaidIsText() throws IOException {
    assertThat(texts(svg(Examples.chinchilla("Chinchilla", 240))))
        .contains(
            "Chinchilla",
            "law: chinchilla",
            "N (parameters)",
            "D (tokens)",
            "loss (nats per token), law: chinchilla",
            "10⁷",
            "10¹⁴",
            "training runs",
            "compute-optimal",
            "equal compute, 6ND = C",
            "equal loss");
  }

  @Test
  void everyBudgetThatCrossesTheMapIsNamed() throws IOException {
    assertThat(texts(svg(Examples.chinchilla("Chinchilla", 240))))
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
    assertThat(texts(svg(Examples.chinchilla("Chinchilla", 0))))
        .filteredOn(text -> text.equals("2.25"))
        .hasSize(2);
  }

  @Test
  void whatIsNotOnTheMapIsNotInTheLegend() throws IOException {
    Heatmap plain = Examples.plain(Examples.counting(2), Examples.counting(2), 1, 1, 1, 1);
    assertThat(texts(svg(plain)))
        .doesNotContain("training runs", "compute-optimal", "equal compute, 6ND = C", "equal loss");
  }

  @Test
  void runsThatLieOutsideAreNotInTheLegend() throws IOException {
    Axis axis = Examples.counting(2);
    List<Heatmap.Point> outside =
        List.of(new Heatmap.Point(3, 0.5), new Heatmap.Point(Double.NaN, 0.5));
    Heatmap heatmap =
        new Heatmap(
            "t",
            "l",
            "u",
            axis,
            axis,
            new double[] {1, 2, 3, 4},
            new double[0],
            List.of(),
            outside);
    assertThat(texts(svg(heatmap))).contains("equal loss").doesNotContain("training runs");
  }

  @Test
  void aTitleIsTextWhateverItSays() throws IOException {
    String title = "<script>&\"'</script> ]]> é 𝛼";
    Document document = svg(Examples.chinchilla(title, 0));
    assertThat(texts(document)).contains(title);
    assertThat(elements(document, "title")).extracting(Element::getTextContent).contains(title);
    assertThat(elements(document, "script")).isEmpty();
  }

  @Test
  void theColoursAreOneImageInside() throws IOException {
    List<Element> images = elements(svg(Examples.chinchilla("Chinchilla", 0)), "image");
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
    assertApart(svg(longTicks));
    assertApart(svg(Examples.chinchilla("A title that takes two lines ".repeat(3), 240)));
  }

  private static void assertApart(Document document) {
    List<Rectangle2D> boxes =
        elements(document, "text").stream()
            .filter(text -> !isTurned(text))
            .map(SvgTest::box)
            .toList();
    assertThat(boxes).hasSizeGreaterThan(10);
    Rectangle2D page = new Rectangle2D.Double(0, 0, 1600, 1200);
    for (int i = 0; i < boxes.size(); i++) {
      assertThat(page.contains(boxes.get(i))).as("%s is on the page", boxes.get(i)).isTrue();
      for (int j = 0; j < i; j++) {
        assertThat(boxes.get(i).intersects(boxes.get(j)))
            .as("%s and %s are apart", boxes.get(i), boxes.get(j))
            .isFalse();
      }
    }
  }

  private static boolean isTurned(Element element) {
    return element.hasAttribute("transform")
        || (element.getParentNode() instanceof Element parent && isTurned(parent));
  }

  /** From a little below the baseline to the height of a digit. */
  private static Rectangle2D box(Element text) {
    double left = Double.parseDouble(text.getAttribute("x"));
    double baseline = Double.parseDouble(text.getAttribute("y"));
    double width = Double.parseDouble(text.getAttribute("textLength"));
    return new Rectangle2D.Double(left, baseline - 22, width, 24);
  }
}
