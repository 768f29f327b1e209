package dev.scalesweep.simulate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hipparchus.random.RandomGenerator;

/**
 * Runs of equal compute: for each budget C, models of several sizes N, each on the tokens D = C /
 * (6 N) that the budget pays for (iso-FLOP profiles: Hoffmann et al. 2022, arXiv 2203.15556,
 * section 3.2). Runs whose D lies outside a range are left out.
 *
 * @param grid all variables, but with budgets in FLOP in the place of D
 * @param n the place of N among the variables
 * @param d the place of D among the variables
 * @param tokens the range of D
 */
public record BudgetDesign(GridDesign grid, int n, int d, Range tokens) implements Design {
  /** The usual count of forward and backward pass together: Kaplan et al. 2020, section 2.1. */
  static final double FLOP_PER_PARAMETER_AND_TOKEN = 6;

  @Override
  public int size() {
    return grid.size();
  }

  /** The runs of the smallest budget first. */
  @Override
  public List<double[]> points(RandomGenerator random) {
    List<double[]> points = new ArrayList<>(grid.points(random));
    points.sort(Comparator.comparingDouble(point -> point[d]));
    for (double[] point : points) {
      point[d] /= FLOP_PER_PARAMETER_AND_TOKEN * point[n];
    }
    points.removeIf(point -> !tokens.contains(point[d]));
    return points;
  }
}
