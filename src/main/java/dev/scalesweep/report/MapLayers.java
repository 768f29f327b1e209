package dev.scalesweep.report;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;

/** All layers of a map, which JFreeChart draws inside its axes, and the labels above them. */
@SuppressWarnings("serial") // drawn once, never written
final class MapLayers extends AbstractXYAnnotation {
  private static final double GAP_TO_AXES = 6;

  private final Window across;
  private final Window up;
  private final List<Layer> layers;

  /**
   * Layers over the same windows.
   *
   * @param layers from the lowest to the highest; labels of earlier ones are placed later
   */
  MapLayers(Window across, Window up, List<Layer> layers) {
    this.across = across;
    this.up = up;
    this.layers = layers;
  }

  @Override
  public void draw(
      Graphics2D g2,
      XYPlot plot,
      Rectangle2D dataArea,
      ValueAxis domainAxis,
      ValueAxis rangeAxis,
      int rendererIndex,
      PlotRenderingInfo info) {
    Frame frame = new Frame(dataArea, across, up);
    for (Layer layer : layers) {
      layer.draw(g2, frame);
    }
    drawLabels(g2, frame);
  }

  private void drawLabels(Graphics2D g2, Frame frame) {
    LabelPlacement placement = new LabelPlacement(inner(frame.area()), crowding(frame));
    for (Layer layer : layers.reversed()) {
      for (Label label : layer.labels(frame)) {
        placement.place(label).ifPresent(place -> label.draw(g2, place));
      }
    }
  }

  private Crowding crowding(Frame frame) {
    Crowding crowding = new Crowding(frame.area());
    for (Layer layer : layers) {
      layer.crowd(crowding, frame);
    }
    return crowding;
  }

  private static Rectangle2D inner(Rectangle2D area) {
    return new Rectangle2D.Double(
        area.getX() + GAP_TO_AXES,
        area.getY() + GAP_TO_AXES,
        area.getWidth() - 2 * GAP_TO_AXES,
        area.getHeight() - 2 * GAP_TO_AXES);
  }
}
