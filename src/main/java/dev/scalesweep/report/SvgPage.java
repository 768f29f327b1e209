package dev.scalesweep.report;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.image.RenderedImage;
import java.io.IOException;
import java.io.OutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.batik.svggen.ImageHandlerBase64Encoder;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGGraphics2DIOException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** A page to draw on that becomes an SVG document. */
final class SvgPage {
  private static final String SVG = "http://www.w3.org/2000/svg";

  /** Decimals of a coordinate. */
  private static final int PRECISION = 2;

  private final SVGGraphics2D pen;
  private final String title;

  /**
   * An empty page.
   *
   * @param title what the document says it shows, for those who cannot see it
   */
  SvgPage(String title) {
    SVGGeneratorContext context = SVGGeneratorContext.createDefault(emptyDocument());
    context.setComment(null);
    context.setPrecision(PRECISION);
    context.setImageHandler(new PngInside());
    this.pen = new SVGGraphics2D(context, false);
    this.title = title;
    pen.setSVGCanvasSize(new Dimension(Style.WIDTH, Style.HEIGHT));
  }

  Graphics2D pen() {
    return pen;
  }

  /** Writes what has been drawn, in UTF-8; the stream stays open. */
  void write(OutputStream out) throws IOException {
    Element root = pen.getRoot();
    root.setAttribute("viewBox", "0 0 " + Style.WIDTH + " " + Style.HEIGHT);
    Element name = root.getOwnerDocument().createElementNS(SVG, "title");
    name.setTextContent(title);
    root.insertBefore(name, root.getFirstChild());
    NodeList texts = root.getElementsByTagName("text");
    for (int k = 0; k < texts.getLength(); k++) {
      keepWidth((Element) texts.item(k));
    }
    keepFamily(root);
    try {
      TransformerFactory.newDefaultInstance()
          .newTransformer()
          .transform(new DOMSource(root), new StreamResult(out));
    } catch (TransformerException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  /** Makes a text as wide in a viewer with other fonts as it is here, where its place was found. */
  private static void keepWidth(Element text) {
    double width = Words.width(text.getTextContent(), size(text));
    text.setAttribute("textLength", Long.toString(Math.round(width)));
    text.setAttribute("lengthAdjust", "spacingAndGlyphs");
  }

  /** Names what takes the font's place in a viewer that does not have it. */
  private static void keepFamily(Element element) {
    if (element.getAttribute("font-family").equals("'Inter'")) {
      element.setAttribute("font-family", "Inter, 'Helvetica Neue', Arial, sans-serif");
    }
    NodeList children = element.getChildNodes();
    for (int k = 0; k < children.getLength(); k++) {
      if (children.item(k) instanceof Element child) {
        keepFamily(child);
      }
    }
  }

  /** The font size of an element or of the nearest around it that states one. */
  private static int size(Element element) {
    String size = element.getAttribute("font-size");
    return size.isEmpty()
        ? size((Element) element.getParentNode())
        : Integer.parseInt(size.replace("px", ""));
  }

  private static Document emptyDocument() {
    try {
      return DocumentBuilderFactory.newDefaultInstance()
          .newDocumentBuilder()
          .getDOMImplementation()
          .createDocument(SVG, "svg", null);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Batik's way to embed images, with the JDK's PNG encoder. */
  private static final class PngInside extends ImageHandlerBase64Encoder {
    @Override
    public void encodeImage(RenderedImage image, OutputStream out) throws SVGGraphics2DIOException {
      try {
        Png.write(image, out);
      } catch (IOException e) {
        throw new SVGGraphics2DIOException(e.getMessage(), e);
      }
    }
  }
}
