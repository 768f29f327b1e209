package dev.scalesweep.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jfree.chart.LegendItem;

/** Lines of equal loss at the round levels that the colour bar shows. */
final class ContourLayer implements Layer {
  /** One level: its loss, its text and its lines. */
  private record Contour(double loss, String text, List<Curve> curves) {}

  private static final BasicStroke STROKE =
      new BasicStroke(2, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);

  /** Shorter lines, such as specks of noise, get no label. */
  private static final double LEAST_LABELLED_LENGTH = 250;

  /** Labels of one level. */
  private static final int MOST_LABELS = 3;

  private static final double PREFERRED = 0.5;

  private final List<Contour> contours = new ArrayList<>();
  private final ColourScale colours;
  private final String what;

  ContourLayer(Heatmap heatmap, ColourScale colours, List<BigDecimal> levels) {
    this.colours = colours;
    this.what = heatmap.what();
    Grid grid = Grid.of(heatmap);
    List<String> texts = NumberText.all(levels);
    for (int k = 0; k < levels.size() && grid.isFine(); k++) {
      double loss = levels.get(k).doubleValue();
      contours.add(new Contour(loss, texts.get(k), Contours.of(grid, loss)));
    }
  }

  @Override
  public void draw(Graphics2D g2, Frame frame) {
    g2.setStroke(STROKE);
    for (Contour contour : contours) {
      g2.setPaint(colours.inkOn(contour.loss()));
      for (Curve curve : contour.curves()) {
        g2.draw(frame.pixels(curve).path());
      }
    }
  }

  @Override
  public List<Label> labels(Frame frame) {
    return contours.stream().flatMap(contour -> labels(contour, frame)).toList();
  }

  private Stream<Label> labels(Contour contour, Frame frame) {
    Color plate = colours.of(contour.loss());
    Color ink = colours.inkOn(contour.loss());
    return contour.curves().stream()
        .map(frame::pixels)
        .map(Rail::new)
        .filter(rail -> rail.length() >= LEAST_LABELLED_LENGTH)
        .sorted(Comparator.comparingDouble(Rail::length).reversed())
        .limit(MOST_LABELS)
        .map(rail -> new Label(contour.text(), rail, PREFERRED, plate, ink));
  }

  @Override
  public List<LegendItem> legend() {
    if (contours.stream().allMatch(contour -> contour.curves().isEmpty())) {
      return List.of();
    }
    return List.of(
        new LegendItem(
            "equal " + what, null, null, null, Style.sample(), STROKE, Theme.current().ink()));
  }
}
