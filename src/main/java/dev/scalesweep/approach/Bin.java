package dev.scalesweep.approach;

import java.util.Arrays;
import java.util.Optional;
import org.hipparchus.random.RandomGenerator;

/**
 * The runs of one budget.
 *
 * @param budget FLOP: as it was given, or where none was, that of the run with the least
 * @param runs their indices. Neither modified nor copied.
 * @param drawn those that were drawn from them, one several times if it was drawn as often. Neither
 *     modified nor copied.
 */
public record Bin(double budget, int[] runs, Optional<int[]> drawn) {

  /** A bin before any runs are drawn. */
  public Bin(double budget, int[] runs) {
    this(budget, runs, Optional.empty());
  }

  /** The indices of the runs that count: the drawn ones, or else all. */
  int[] counting() {
    return drawn.orElse(runs);
  }

  /** The bin with as many runs drawn with replacement. */
  Bin resampled(RandomGenerator random) {
    int[] again = Arrays.stream(runs).map(_ -> runs[random.nextInt(runs.length)]).toArray();
    return new Bin(budget, runs, Optional.of(again));
  }
}
