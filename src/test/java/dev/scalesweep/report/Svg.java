package dev.scalesweep.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * An SVG picture, read back.
 *
 * @param document its elements
 */
record Svg(Document document) {
  private static final Rectangle2D PAGE = new Rectangle2D.Double(0, 0, 1600, 1200);

  /** Writes a picture. */
  interface Writer {
    void write(OutputStream out) throws IOException;
  }

  static Svg of(Writer writer) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    writer.write(out);
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
    try {
      return new Svg(
          factory.newDocumentBuilder().parse(new ByteArrayInputStream(out.toByteArray())));
    } catch (ParserConfigurationException | SAXException e) {
      throw new AssertionError(e);
    }
  }

  List<Element> elements(String name) {
    NodeList nodes = document.getElementsByTagNameNS("http://www.w3.org/2000/svg", name);
    List<Element> elements = new ArrayList<>();
    for (int k = 0; k < nodes.getLength(); k++) {
      elements.add((Element) nodes.item(k));
    }
    return elements;
  }

  List<String> texts() {
    return elements("text").stream().map(Element::getTextContent).toList();
  }

  /** That no two upright texts touch, and all are on the page. */
  void assertTextsApart() {
    List<Rectangle2D> boxes =
        elements("text").stream().filter(text -> !isTurned(text)).map(Svg::box).toList();
    assertThat(boxes).hasSizeGreaterThan(10);
    for (int i = 0; i < boxes.size(); i++) {
      assertThat(PAGE.contains(boxes.get(i))).as("%s is on the page", boxes.get(i)).isTrue();
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
