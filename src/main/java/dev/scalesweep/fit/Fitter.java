package dev.scalesweep.fit;

import dev.scalesweep.input.Failure;
import java.util.List;
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
    StartResults results = new MultiStart(problem, runs, threads).run(starts, progress);
    List<Basin> basins = Basins.of(results, problem, runs);
    if (basins.isEmpty()) {
      throw new Failure(
          "the fit failed: none of the "
              + results.total()
              + " starts gives a finite objective; look at the start grid and the runs");
    }
    return new Fit(problem.space(), problem.objective(), problem.method(), basins, results);
  }
}
