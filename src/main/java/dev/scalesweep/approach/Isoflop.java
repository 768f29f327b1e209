package dev.scalesweep.approach;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hipparchus.random.RandomGenerator;

/**
 * Approach 2 of Hoffmann et al. 2022 (arXiv 2203.15556, section 3.2): for each budget a parabola of
 * the loss over log N, and power laws through the minima. A parabola is not the shape of a scaling
 * law, so that the minima are off by an amount that follows from where the runs of a budget lie
 * about its optimum; where that changes with the budget, so are the exponents.
 */
public final class Isoflop implements Approach {
  /** A parabola has three coefficients. */
  public static final int FEWEST_SIZES = 3;

  private final Points runs;
  private final List<Bin> bins;
  private final int leastSizes;

  /**
   * The approach to runs.
   *
   * @param bins the runs of each budget
   * @param leastSizes the number of model sizes below which a budget is left out, {@value
   *     #FEWEST_SIZES} at least
   */
  public Isoflop(Points runs, List<Bin> bins, int leastSizes) {
    this.runs = runs;
    this.bins = List.copyOf(bins);
    this.leastSizes = leastSizes;
  }

  /** The same runs with another loss each. */
  public Isoflop withLoss(double[] loss) {
    return new Isoflop(runs.withLoss(loss), bins, leastSizes);
  }

  /** What each budget says, those included that are left out. */
  public List<Profile> profiles() {
    return bins.stream().map(this::profile).toList();
  }

  private Profile profile(Bin bin) {
    return Profile.of(bin, runs, leastSizes);
  }

  /** How many runs are of no budget. */
  public int outside() {
    return runs.size() - bins.stream().mapToInt(bin -> bin.runs().length).sum();
  }

  @Override
  public Optional<Growth> growth() {
    return Growth.through(
        profiles().stream()
            .filter(Profile::isUsable)
            .map(Profile::best)
            .sorted(Comparator.comparingDouble(Best::budget))
            .toList());
  }

  @Override
  public String reason() {
    long usable = profiles().stream().filter(Profile::isUsable).count();
    return usable == 0
        ? "no budget has a parabola with a minimum among " + leastSizes + " model sizes or more"
        : "only 1 budget can be used, and growth takes two";
  }

  /** Runs are drawn within each budget that can be used; three model sizes will do then. */
  @Override
  public Isoflop resampled(RandomGenerator random) {
    List<Bin> drawn =
        bins.stream()
            .filter(bin -> profile(bin).isUsable())
            .map(bin -> bin.resampled(random))
            .toList();
    return new Isoflop(runs, drawn, FEWEST_SIZES);
  }
}
