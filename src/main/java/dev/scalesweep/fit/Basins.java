package dev.scalesweep.fit;

import dev.scalesweep.backend.ColumnSums;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;

/**
 * Sorts the ends of starts into minima. Two ends are the same minimum if their objectives agree
 * within 0.01%, and by the Hessian of the minimum the objective would rise by no more than 0.1%
 * from the one to the other. Ends of equal objective that lie farther apart are two minima if
 * Newton's method confirms both; in a valley, where it cannot, they are one.
 */
final class Basins {
  private static final double NEAR = 1e-3;

  /** A basin that was found, with the Hessian of the objective at its minimum. */
  private record Found(Basin basin, RealMatrix hessian) {}

  private final StartResults results;
  private final Polish polish;
  private final List<Found> found = new ArrayList<>();

  /**
   * @param objective with its gradient
   * @param scales the natural size of a change of each coordinate. Not modified.
   */
  private Basins(StartResults results, ColumnSums objective, double[] scales) {
    this.results = results;
    this.polish = new Polish(objective, scales);
  }

  /**
   * The minima, best first; none if no start gave a finite objective. A start that did not converge
   * counts where it came near a minimum; the best one makes one.
   */
  static List<Basin> of(StartResults results, Problem problem, Observations runs) {
    Basins basins = new Basins(results, problem.sums(runs), problem.space().scales());
    IntStream.range(0, results.total())
        .filter(start -> Double.isFinite(results.value(start)))
        .boxed()
        .sorted(Comparator.comparingDouble(results::value))
        .forEach(basins::add);
    return basins.found.stream()
        .map(Found::basin)
        .sorted(Comparator.comparingDouble(Basin::value))
        .toList();
  }

  private void add(int start) {
    int known = find(results.value(start), results.point(start), true);
    if (known < 0 && (found.isEmpty() || results.ending(start).isConverged())) {
      Polish.Minimum minimum = polish.from(results.point(start));
      known = find(minimum.value(), minimum.point(), minimum.strict());
      if (known < 0) {
        found.add(new Found(basin(minimum, results.ending(start)), minimum.hessian()));
      }
    }
    if (known >= 0) {
      Found it = found.get(known);
      found.set(known, new Found(it.basin().withOneMoreStart(), it.hessian()));
    }
  }

  private static Basin basin(Polish.Minimum minimum, Ending ending) {
    return new Basin(minimum.point(), minimum.value(), 1, ending, minimum.strict());
  }

  /** The basin that a point belongs to; -1 if it belongs to none. */
  private int find(double value, double[] point, boolean strict) {
    for (int i = 0; i < found.size(); i++) {
      Basin basin = found.get(i).basin();
      boolean valley = !strict || !basin.strict();
      if (results.isEqual(value, basin.value()) && (valley || isNear(point, found.get(i)))) {
        return i;
      }
    }
    return -1;
  }

  private boolean isNear(double[] point, Found it) {
    RealVector step = new ArrayRealVector(point).subtract(new ArrayRealVector(it.basin().point()));
    double rise = step.dotProduct(it.hessian().operate(step)) / 2;
    return results.isSmall(rise, NEAR, it.basin().value());
  }
}
