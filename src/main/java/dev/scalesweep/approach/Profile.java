package dev.scalesweep.approach;

import java.util.Arrays;
import org.hipparchus.stat.regression.SimpleRegression;

/**
 * The runs of one budget, and where the parabola through them has its minimum.
 *
 * @param budget FLOP: the geometric mean over the runs; where there are none, as it was given
 * @param runs how many
 * @param sizes how many model sizes they have
 * @param best the minimum; its numbers are NaN where there is a note
 * @param note why the profile is left out; empty where it is not
 */
public record Profile(double budget, int runs, int sizes, Best best, String note) {

  /** Whether the profile has a minimum. */
  public boolean isUsable() {
    return note.isEmpty();
  }

  /**
   * The profile of a bin.
   *
   * @param all the runs that the bin is of
   * @param leastSizes the number of model sizes below which it is left out; three at least
   */
  static Profile of(Bin bin, Points all, int leastSizes) {
    Points runs = all.picked(bin.counting());
    int sizes = (int) Arrays.stream(runs.N()).distinct().count();
    double budget = runs.size() == 0 ? bin.budget() : geometricMean(runs.C());
    if (sizes < leastSizes) {
      return new Profile(budget, runs.size(), sizes, none(budget), tooFew(sizes, leastSizes));
    }
    double[] logN = logarithms(runs.N());
    Parabola parabola = Parabola.through(logN, runs.loss());
    double place = bin.drawn().isPresent() ? parabola.vertex() : logN[lowest(runs.loss())];
    String note = note(parabola, place, logarithms(all.picked(bin.runs()).N()));
    Best best = note.isEmpty() ? best(runs, logN, budget, parabola) : none(budget);
    return new Profile(budget, runs.size(), sizes, best, note);
  }

  private static double[] logarithms(double[] values) {
    return Arrays.stream(values).map(StrictMath::log).toArray();
  }

  private static String tooFew(int sizes, int leastSizes) {
    String few = sizes == 1 ? "1 model size" : sizes + " model sizes";
    return few + ", where " + leastSizes + " are needed";
  }

  /**
   * A parabola through losses that only fall, and ever more slowly, can still turn among the runs;
   * so the lowest of them must not be at an end either. That says whether the runs of a bin reach
   * far enough, which drawing from them does not change.
   *
   * @param lowest log N of the run with the lowest loss, or the vertex again for drawn runs
   * @param logN of all runs of the bin, whether or not they were drawn
   */
  private static String note(Parabola parabola, double lowest, double[] logN) {
    double smallest = Arrays.stream(logN).min().orElseThrow();
    double largest = Arrays.stream(logN).max().orElseThrow();
    if (!(parabola.curvature() > 0)) {
      return "the parabola opens downward";
    }
    if (lowest == smallest || !(parabola.vertex() > smallest)) {
      return "the loss still falls towards smaller models";
    }
    return lowest == largest || !(parabola.vertex() < largest)
        ? "the loss still falls towards larger models"
        : "";
  }

  private static int lowest(double[] loss) {
    int lowest = 0;
    for (int i = 1; i < loss.length; i++) {
      lowest = loss[i] < loss[lowest] ? i : lowest;
    }
    return lowest;
  }

  /** The tokens are read off the runs, since their FLOP may be counted otherwise than by 6ND. */
  private static Best best(Points runs, double[] logN, double budget, Parabola parabola) {
    SimpleRegression tokens = new SimpleRegression();
    for (int i = 0; i < logN.length; i++) {
      tokens.addData(logN[i], StrictMath.log(runs.D()[i]));
    }
    return new Best(
        budget,
        StrictMath.exp(parabola.vertex()),
        StrictMath.exp(tokens.predict(parabola.vertex())),
        parabola.height());
  }

  private static Best none(double budget) {
    return new Best(budget, Double.NaN, Double.NaN, Double.NaN);
  }

  private static double geometricMean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += StrictMath.log(value);
    }
    return StrictMath.exp(sum / values.length);
  }
}
