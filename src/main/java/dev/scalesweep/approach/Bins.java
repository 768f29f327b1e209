package dev.scalesweep.approach;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Sorts runs by their budgets. */
public final class Bins {
  private final double[] flop;
  private final double[] sizes;
  private final double tolerance;

  /**
   * Of runs.
   *
   * @param runs what is sorted
   * @param tolerance 0.2 where runs belong together within a factor of 1.2
   */
  public Bins(Points runs, double tolerance) {
    this.flop = runs.C();
    this.sizes = runs.N();
    this.tolerance = tolerance;
  }

  /**
   * The runs near given budgets: each belongs to the nearest one, if it is within the tolerance
   * upward or downward.
   *
   * @param budgets FLOP
   * @return one bin a budget; it may have no runs
   */
  public List<Bin> near(List<Double> budgets) {
    int[] nearest = IntStream.range(0, flop.length).map(run -> nearest(budgets, run)).toArray();
    return IntStream.range(0, budgets.size())
        .mapToObj(number -> bin(nearest, number, budgets.get(number)))
        .toList();
  }

  private int nearest(List<Double> budgets, int run) {
    return IntStream.range(0, budgets.size())
        .boxed()
        .min(Comparator.comparingDouble(number -> factor(flop[run], budgets.get(number))))
        .orElseThrow();
  }

  private Bin bin(int[] nearest, int number, double budget) {
    int[] runs =
        IntStream.range(0, flop.length)
            .filter(run -> nearest[run] == number && factor(flop[run], budget) <= 1 + tolerance)
            .toArray();
    return new Bin(budget, runs);
  }

  private static double factor(double one, double other) {
    return Math.max(one, other) / Math.min(one, other);
  }

  /**
   * The budgets that the runs themselves cluster at: the fullest bin whose runs lie within the
   * tolerance of one another, then the fullest of the runs that are left, until none has enough
   * model sizes. Of bins that are equally full, the one of the smallest budget.
   *
   * @param leastSizes how many model sizes a bin has at least
   * @return the bins, by growing budget
   */
  public List<Bin> found(int leastSizes) {
    List<Integer> left =
        new ArrayList<>(
            IntStream.range(0, flop.length)
                .boxed()
                .sorted(Comparator.comparingDouble(run -> flop[run]))
                .toList());
    List<Bin> bins = new ArrayList<>();
    List<Integer> fullest = fullest(left, leastSizes);
    while (!fullest.isEmpty()) {
      int[] runs = fullest.stream().mapToInt(Integer::intValue).toArray();
      bins.add(new Bin(flop[runs[0]], runs));
      fullest.clear();
      fullest = fullest(left, leastSizes);
    }
    bins.sort(Comparator.comparingDouble(Bin::budget));
    return bins;
  }

  /**
   * A part of a list, empty if none has enough model sizes.
   *
   * @param left by growing budget
   */
  private List<Integer> fullest(List<Integer> left, int leastSizes) {
    List<Integer> fullest = left.subList(0, 0);
    int end = 0;
    for (int begin = 0; begin < left.size(); begin++) {
      double most = flop[left.get(begin)] * (1 + tolerance);
      while (end < left.size() && flop[left.get(end)] <= most) {
        end++;
      }
      if (end - begin > fullest.size() && sizes(left.subList(begin, end)) >= leastSizes) {
        fullest = left.subList(begin, end);
      }
    }
    return fullest;
  }

  private long sizes(List<Integer> runs) {
    return runs.stream().mapToDouble(run -> sizes[run]).distinct().count();
  }
}
