package dev.scalesweep.fit;

import dev.scalesweep.backend.ColumnSums;
import dev.scalesweep.backend.Workers;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

/**
 * Fits from every start, on several threads. The results do not depend on the number of threads: a
 * start's result is its own, and is put in its own place.
 */
public final class MultiStart {
  private final ColumnSums objective;
  private final Supplier<Descent> descents;
  private final int threads;

  /**
   * A multi-start.
   *
   * @param problem what is fitted
   * @param runs to what
   * @param threads how many work at once
   */
  public MultiStart(Problem problem, Observations runs, int threads) {
    this.objective = problem.sums(runs);
    this.descents = problem::descent;
    this.threads = threads;
  }

  /**
   * Fits from every start.
   *
   * @param progress is told how many more starts have ended, from any thread
   * @throws InterruptedException if this thread is interrupted; the workers are stopped first
   */
  public StartResults run(Starts starts, LongConsumer progress) throws InterruptedException {
    StartResults results = new StartResults(starts.size());
    Queue queue = new Queue(starts, results, progress);
    Workers.run(
        threads, () -> new LockStep(objective.worker(LockStep.LANES), descents, queue).run());
    return results;
  }

  private static final class Queue implements LockStep.Work {
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
    public int next(int lane, double[] start) {
      int number = next.getAndIncrement();
      if (number >= starts.size() || Thread.currentThread().isInterrupted()) {
        return -1;
      }
      starts.copy(number, start);
      return number;
    }

    @Override
    public void ended(int lane, int number, Descent descent) {
      results.put(number, descent, Objects.requireNonNull(descent.ending()));
      progress.accept(1);
    }
  }
}
