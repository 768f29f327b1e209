package dev.scalesweep.approach;

import java.util.Arrays;
import org.hipparchus.random.RandomGenerator;

/**
 * The runs of one budget.
 *
 * @param budget FLOP: as it was given, or where none was, that of the run with the least
 * @param runs their indices. Neither modified nor copied.
 * @param drawn those that count, one several times if it was drawn as often; the same as the runs
 *     before any are drawn. Neither modified nor copied.
 */
public record Bin(double budget, int[] runs, int[] drawn) {

  /** A bin all of whose runs count. */
  public Bin(double budget, int[] runs) {
    this(budget, runs, runs);
  }

  /** Whether those that count were drawn. */
  boolean isDrawn() {
    return drawn != runs;
  }

  /** The bin with as many runs drawn with replacement. */
  Bin resampled(RandomGenerator random) {
    return new Bin(
        budget, runs, Arrays.stream(runs).map(_ -> runs[random.nextInt(runs.length)]).toArray());
  }
}
