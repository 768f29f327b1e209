package dev.scalesweep.approach;

import dev.scalesweep.fit.Intervals;
import dev.scalesweep.fit.Resampling;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

/** Finds out by a bootstrap how sure the exponents of an approach are. */
public final class ApproachBootstrap {
  private final int replicates;
  private final List<Double> levels;
  private final long seed;

  /**
   * A bootstrap.
   *
   * @param levels of the intervals, in percent
   * @param seed a replicate depends on it and on its number alone
   */
  public ApproachBootstrap(int replicates, List<Double> levels, long seed) {
    this.replicates = replicates;
    this.levels = List.copyOf(levels);
    this.seed = seed;
  }

  /**
   * How sure the exponents of an approach are.
   *
   * @param growth that of the approach
   * @param progress is told how many more replicates are done
   * @throws InterruptedException if this thread is interrupted
   */
  public Certainty of(Approach approach, Growth growth, LongConsumer progress)
      throws InterruptedException {
    double[] a = new double[replicates];
    double[] b = new double[replicates];
    int fewer = 0;
    for (int i = 0; i < replicates; i++) {
      if (Thread.currentThread().isInterrupted()) {
        throw new InterruptedException();
      }
      Optional<Growth> drawn = approach.resampled(Resampling.generator(seed, i)).growth();
      a[i] = drawn.map(it -> it.N().exponent()).orElse(Double.NaN);
      b[i] = drawn.map(it -> it.D().exponent()).orElse(Double.NaN);
      fewer += drawn.isPresent() && drawn.get().budgets() < growth.budgets() ? 1 : 0;
      progress.accept(1);
    }
    Intervals intervals = new Intervals(levels);
    return new Certainty(
        intervals.of(growth.N().exponent(), a, Optional.empty()),
        intervals.of(growth.D().exponent(), b, Optional.empty()),
        fewer);
  }
}
