package dev.scalesweep.fit;

import dev.scalesweep.backend.ColumnSums;
import dev.scalesweep.backend.Workers;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.function.LongConsumer;

/**
 * Fits a law again and again, to resampled runs or with runs left out, each time from all its
 * starts, so that a law with several basins finds the best one every time. A refit is the work of
 * one thread and depends on nothing but its number.
 */
public final class Bootstrap {
  private final Problem problem;
  private final Starts starts;
  private final int threads;

  /**
   * A bootstrap.
   *
   * @param problem what is fitted; it must take weights
   * @param starts where each refit begins
   * @param threads how many work at once
   */
  public Bootstrap(Problem problem, Starts starts, int threads) {
    this.problem = problem;
    this.starts = starts;
    this.threads = threads;
  }

  /**
   * What came of one refit.
   *
   * @param point the best coordinates; NaN when no start was finite
   * @param value the objective there
   * @param ending how the best start ended
   */
  public record Draw(double[] point, double value, Ending ending) {}

  /**
   * Fits all replicates of a resampling.
   *
   * @param replicates how many
   * @param progress is told how many more are done, from any thread
   * @throws InterruptedException if this thread is interrupted
   */
  public Draw[] replicates(Resampling resampling, int replicates, LongConsumer progress)
      throws InterruptedException {
    return refits(resampling::replicate, replicates, progress);
  }

  /**
   * Fits with one set of runs left out at a time: the jackknife.
   *
   * @param runs all runs
   * @param parts the indices of the runs that are left out together. Not modified.
   * @param progress is told how many more are done, from any thread
   * @throws InterruptedException if this thread is interrupted
   */
  public Draw[] leftOut(Observations runs, int[][] parts, LongConsumer progress)
      throws InterruptedException {
    return refits(number -> runs.without(parts[number]), parts.length, progress);
  }

  private Draw[] refits(IntFunction<Observations> runs, int count, LongConsumer progress)
      throws InterruptedException {
    Draw[] draws = new Draw[count];
    AtomicInteger next = new AtomicInteger();
    Workers.run(
        threads,
        () -> {
          int number = next.getAndIncrement();
          while (number < count && !Thread.currentThread().isInterrupted()) {
            draws[number] = draw(runs.apply(number));
            progress.accept(1);
            number = next.getAndIncrement();
          }
        });
    return draws;
  }

  private Draw draw(Observations runs) {
    ParameterSpace space = problem.space();
    ColumnSums sums = problem.sums(runs);
    BestStart best = new BestStart(starts, space.size());
    new LockStep(sums, problem::descent, best).run();
    if (!best.isFound()) {
      double[] nothing = new double[space.size()];
      Arrays.fill(nothing, Double.NaN);
      return new Draw(nothing, Double.NaN, best.ending());
    }
    Polish.Minimum minimum = new Polish(sums, space.scales()).from(best.point());
    return new Draw(minimum.point(), minimum.value(), best.ending());
  }
}
