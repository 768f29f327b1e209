package dev.scalesweep.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LabelPlacementTest {
  private static final Rectangle2D AREA = new Rectangle2D.Double(100, 50, 800, 600);

  private final Crowding crowding = new Crowding(AREA);
  private final LabelPlacement placement = new LabelPlacement(AREA, crowding);

  private static Label label(double preferred, double... coordinates) {
    List<Point2D> points = new ArrayList<>();
    for (int k = 0; k < coordinates.length; k += 2) {
      points.add(new Point2D.Double(coordinates[k], coordinates[k + 1]));
    }
    return new Label("label", new Rail(new Curve(points)), preferred, Color.WHITE, Color.BLACK);
  }

  @Test
  void aLabelLiesWhereItIsWantedAlongItsLine() {
    Box box = placement.place(label(0.25, 100, 300, 900, 300)).orElseThrow();
    assertThat(box.x()).isCloseTo(300, within(6.0));
    assertThat(box.y()).isCloseTo(300, within(1e-9));
    assertThat(box.angle()).isZero();
  }

  @Test
  void textIsUprightWhicheverWayTheLineRuns() {
    Box box = placement.place(label(0.5, 800, 600, 200, 100)).orElseThrow();
    assertThat(box.angle()).isCloseTo(Math.atan2(500, 600), within(1e-9));
  }

  @Test
  void labelsOnCloseLinesNeitherOverlapNorLeaveTheArea() {
    List<Shape> outlines = new ArrayList<>();
    for (int k = 0; k < 60; k++) {
      placement
          .place(label(0.9, 100, 60 + 10 * k, 900, 80 + 9 * k))
          .ifPresent(box -> outlines.add(box.outline()));
    }
    assertThat(outlines).hasSizeGreaterThan(40);
    for (int i = 0; i < outlines.size(); i++) {
      assertThat(AREA.contains(outlines.get(i).getBounds2D())).isTrue();
      for (int j = 0; j < i; j++) {
        Area common = new Area(outlines.get(i));
        common.intersect(new Area(outlines.get(j)));
        assertThat(common.isEmpty()).as("labels %d and %d are apart", i, j).isTrue();
      }
    }
  }

  @Test
  void aLabelGivesWayToDots() {
    crowding.add(new Ellipse2D.Double(440, 240, 120, 120), 150);
    Box box = placement.place(label(0.5, 100, 300, 900, 300)).orElseThrow();
    assertThat(Math.abs(box.x() - 500)).isGreaterThan(60 + box.width() / 2 - 6);
  }

  @Test
  void aLabelAvoidsTheCornerOfItsLine() {
    Box box = placement.place(label(0.5, 200, 100, 200, 400, 500, 400)).orElseThrow();
    assertThat(new Point2D.Double(box.x(), box.y()).distance(200, 400))
        .isGreaterThan(box.width() / 2 - 6);
  }

  @Test
  void aLineTooShortOrOutsideGetsNoLabel() {
    assertThat(placement.place(label(0.5, 200, 200, 230, 200))).isEmpty();
    assertThat(placement.place(label(0.5, 100, 60, 900, 60))).isEmpty();
  }
}
