package dev.scalesweep.fit;

import dev.scalesweep.backend.ColumnSums;
import dev.scalesweep.input.Failure;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    double[] scales = problem.scales();
    StartResults results =
        new MultiStart(sums, scales, problem.settings(), threads).run(starts, progress);
    int best = results.best();
    if (best < 0) {
      throw new Failure(
          "the fit failed: none of the "
              + results.total()
              + " starts gives a finite objective; look at the start grid and the runs");
    }
    Polish.Minimum minimum = new Polish(sums, scales).from(results.point(best));
    return new Fit(
        problem.law(),
        problem.objective(),
        named(problem.natural(minimum.point())),
        minimum.value(),
        results.ending(best),
        minimum.conditionNumber(),
        results);
  }

  private Map<String, Double> named(double[] values) {
    List<String> names = problem.law().parameterNames();
    Map<String, Double> named = new LinkedHashMap<>();
    for (int i = 0; i < values.length; i++) {
      named.put(names.get(i), values[i]);
    }
    return Collections.unmodifiableMap(named);
  }
}
