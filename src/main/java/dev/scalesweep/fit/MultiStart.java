package dev.scalesweep.fit;

import dev.scalesweep.backend.Workers;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongConsumer;

/**
 * Fits from every start, on several threads. The results do not depend on the number of threads: a
 * start's result is its own, and is put in its own place.
 */
public final class MultiStart {
  private final Engine<?> engine;
  private final ParameterSpace space;
  private final double negligible;
  private final int threads;

  /**
   * A multi-start.
   *
   * @param problem what is fitted
   * @param runs to what
   * @param threads how many work at once
   */
  public MultiStart(Problem problem, Observations runs, int threads) {
    this.engine = problem.engine(runs);
    this.space = problem.space();
    this.negligible = problem.objective().negligible(runs);
    this.threads = threads;
  }

  /**
   * Fits from every start.
   *
   * @param progress is told how many more starts have ended, from any thread
   * @throws InterruptedException if this thread is interrupted; the workers are stopped first
   */
  public StartResults run(Starts starts, LongConsumer progress) throws InterruptedException {
    StartResults results = new StartResults(space, starts.size(), negligible);
    Queue queue = new Queue(starts, results, progress);
    Workers.run(threads, () -> engine.run(queue));
    return results;
  }

  private static final class Queue implements StartQueue {
    private final Starts starts;
    private final StartResults results;
    private final LongConsumer progress;
    private final AtomicInteger next = new AtomicInteger();

    Queue(Starts starts, StartResults results, LongConsumer progress) {
      this.starts = starts;
      this.results = results;
      this.progress = progress;
    }

    @Override
    public int next(double[] start) {
      int number = next.getAndIncrement();
      if (number >= starts.size() || Thread.currentThread().isInterrupted()) {
        return -1;
      }
      starts.copy(number, start);
      return number;
    }

    @Override
    public void ended(int number, Descent descent) {
      results.put(number, descent, Objects.requireNonNull(descent.ending()));
      progress.accept(1);
    }
  }
}
