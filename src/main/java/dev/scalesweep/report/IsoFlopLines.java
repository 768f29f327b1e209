package dev.scalesweep.report;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lines of equal training compute, C = 6ND (Kaplan et al. 2020, arXiv 2001.08361, section 2.1). */
final class IsoFlopLines {
  private static final double FLOP_PER_PARAMETER_AND_TOKEN = 6;

  /** Enough for a smooth line where an axis is linear; between logarithmic ones it is straight. */
  private static final int PIECES = 100;

  private IsoFlopLines() {}

  /**
   * The part of 6ND = C inside the window of the map, in positions of its axes, from the least N
   * on.
   *
   * @param budget C in FLOP
   * @return nothing if the line does not cross the window
   */
  static Optional<Curve> of(double budget, Window across, Window up) {
    double product = budget / FLOP_PER_PARAMETER_AND_TOKEN;
    double least = Math.max(across.least(), product / up.greatest());
    double greatest = Math.min(across.greatest(), product / Math.max(up.least(), 0));
    if (!(least > 0 && least < greatest && up.greatest() > 0)) {
      return Optional.empty();
    }
    Window shown =
        new Window(
            across.scale(), across.scale().position(least), across.scale().position(greatest));
    List<Point2D> points = new ArrayList<>();
    for (int k = 0; k <= PIECES; k++) {
      double x = shown.at((double) k / PIECES);
      double y = up.scale().position(product / across.scale().value(x));
      points.add(new Point2D.Double(x, y));
    }
    return Optional.of(new Curve(points));
  }
}
