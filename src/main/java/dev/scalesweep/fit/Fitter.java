package dev.scalesweep.fit;

import dev.scalesweep.backend.ColumnSums;
import dev.scalesweep.input.Failure;
import java.util.function.LongConsumer;

/** Fits a law to runs: from every start, then polished at the best. */
public final class Fitter {
  private final Problem problem;
  private final int threads;

  /**
   * A fitter.
   *
   * @param problem what is fitted
   * @param threads how many work at once
   */
  public Fitter(Problem problem, int threads) {
    this.problem = problem;
    this.threads = threads;
  }

  /**
   * Fits.
   *
   * @param progress is told how many more starts have ended, from any thread
   * @throws Failure if no start gave a finite objective
   * @throws InterruptedException if this thread is interrupted
   */
  public Fit fit(Observations runs, Starts starts, LongConsumer progress)
      throws InterruptedException {
    ColumnSums sums = problem.sums(runs);
    StartResults results = new MultiStart(problem, runs, threads).run(starts, progress);
    int best = results.best();
    if (best < 0) {
      throw new Failure(
          "the fit failed: none of the "
              + results.total()
              + " starts gives a finite objective; look at the start grid and the runs");
    }
    Polish.Minimum minimum = new Polish(sums, problem.space().scales()).from(results.point(best));
    return new Fit(
        problem.space(),
        problem.objective(),
        problem.method(),
        minimum.point(),
        minimum.value(),
        results.ending(best),
        minimum.conditionNumber(),
        results);
  }
}
