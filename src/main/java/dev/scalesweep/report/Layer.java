package dev.scalesweep.report;

import java.awt.Graphics2D;
import java.util.List;
import org.jfree.chart.LegendItem;

/** One kind of thing on the map, such as the contours or the runs. */
interface Layer {
  /** Draws the layer; the drawing is clipped at the axes. */
  void draw(Graphics2D g2, Frame frame);

  /** What the legend says of the layer. */
  List<LegendItem> legend();

  /** The labels that the layer wants on its lines. */
  default List<Label> labels(Frame frame) {
    return List.of();
  }

  /** Says which places labels should not cover. */
  default void crowd(Crowding crowding, Frame frame) {}
}
