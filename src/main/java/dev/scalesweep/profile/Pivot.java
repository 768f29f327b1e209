package dev.scalesweep.profile;

import dev.scalesweep.fit.Measure;
import dev.scalesweep.fit.Slice;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Chooses the coordinate that follows from the others where a number is held: of those that move
 * the number well, the one that it depends on most nearly linearly, so that every value of it can
 * be reached.
 */
final class Pivot {
  /** A coordinate moves the number well if a tenth as much as the one that moves it most. */
  private static final double WELL = 0.1;

  /** The change that linearity is judged by, in changes by one spacing of the start grid. */
  private static final double TRIAL = 0.1;

  private final Measure measure;
  private final double[] point;
  private final double[] scales;
  private final Measure.Local local;

  private Pivot(Measure measure, double[] point, double[] scales) {
    this.measure = measure;
    this.point = point;
    this.scales = scales;
    this.local = measure.at(point);
  }

  /**
   * The slice of a number through a point; empty where no coordinate moves it.
   *
   * @param point the coordinates. Not modified.
   * @param scales the natural size of a change of each. Not modified.
   */
  static Optional<Slice> slice(Measure measure, double[] point, double[] scales) {
    return new Pivot(measure, point, scales).slice();
  }

  private Optional<Slice> slice() {
    List<Slice> slices =
        IntStream.range(0, point.length)
            .mapToObj(it -> new Slice(measure, local.value(), it, scales[it]))
            .toList();
    double most = slices.stream().mapToDouble(it -> it.spacing(point)).max().orElse(0);
    return slices.stream()
        .filter(it -> most > 0 && it.spacing(point) >= WELL * most)
        .min(Comparator.comparingDouble(it -> curving(it.pivot(), TRIAL * most)));
  }

  /** How far the number is from where a straight line would be, on both sides. */
  private double curving(int coordinate, double change) {
    double step = change / local.gradient()[coordinate];
    double curving =
        Math.abs(moved(coordinate, step) - local.value() - change)
            + Math.abs(moved(coordinate, -step) - local.value() + change);
    return Double.isNaN(curving) ? Double.POSITIVE_INFINITY : curving;
  }

  private double moved(int coordinate, double step) {
    double[] moved = Arrays.copyOf(point, point.length);
    moved[coordinate] += step;
    return measure.at(moved).value();
  }
}
