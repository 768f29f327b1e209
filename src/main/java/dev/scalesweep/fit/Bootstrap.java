package dev.scalesweep.fit;

import dev.scalesweep.backend.ColumnSums;
import dev.scalesweep.backend.Workers;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

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
   * Refits.
   *
   * @param resampling the runs of each replicate
   * @param replicates how many
   * @param journal has those that were fitted before, and takes the others
   * @param progress is told how many more are done, from any thread
   * @return one for each replicate
   * @throws InterruptedException if this thread is interrupted
   */
  public Draw[] replicates(
      Resampling resampling, int replicates, DrawJournal journal, LongConsumer progress)
      throws InterruptedException {
    Queue queue = new Queue(resampling, replicates, journal, progress);
    if (resampling instanceof Resampling.ByWeight it && starts.size() < LockStep.LANES) {
      manyRefits(problem.engine(it.runs()), it, queue);
    } else {
      Workers.run(threads, () -> oneByOne(queue));
    }
    return queue.draws;
  }

  /** The numbers of the replicates that nobody has taken, and what came of the others. */
  private static final class Queue {
    private final Resampling resampling;
    private final Draw[] draws;
    private final DrawJournal journal;
    private final LongConsumer progress;
    private final AtomicInteger next = new AtomicInteger();

    Queue(Resampling resampling, int replicates, DrawJournal journal, LongConsumer progress) {
      this.resampling = resampling;
      this.draws = new Draw[replicates];
      this.journal = journal;
      this.progress = progress;
    }

    /** The next number that is to be refitted; negative when there are no more. */
    int next() {
      int number = next.getAndIncrement();
      while (number < draws.length && find(number)) {
        number = next.getAndIncrement();
      }
      return number < draws.length && !Thread.currentThread().isInterrupted() ? number : -1;
    }

    private boolean find(int number) {
      Optional<Draw> known = journal.find(number);
      known.ifPresent(draw -> put(number, draw));
      return known.isPresent();
    }

    /** An interrupted refit has left out starts: it is no draw, and the bootstrap is over. */
    void refitted(int number, Draw draw) {
      if (!Thread.currentThread().isInterrupted()) {
        journal.add(number, draw);
        put(number, draw);
      }
    }

    private void put(int number, Draw draw) {
      draws[number] = draw;
      progress.accept(1);
    }
  }

  /** Refits of many starts: a refit fills the lanes by itself, and is rid of the runs not drawn. */
  private void oneByOne(Queue queue) {
    for (int number = queue.next(); number >= 0; number = queue.next()) {
      Observations runs = queue.resampling.replicate(number);
      BestStart best = new BestStart(problem.space().size());
      problem.engine(runs).run(new ManyStarts(starts, best));
      queue.refitted(number, draw(problem.sums(runs), best));
    }
  }

  private <D extends Descent> void manyRefits(
      Engine<D> engine, Resampling.ByWeight resampling, Queue queue) throws InterruptedException {
    List<Consumer<D>> beginnings = engine.beginnings(starts);
    Engine<D> byLane = engine.weightedByLane();
    Workers.run(threads, () -> manyRefits(byLane, beginnings, resampling, queue));
  }

  private <D extends Descent> void manyRefits(
      Engine<D> engine, List<Consumer<D>> beginnings, Resampling.ByWeight resampling, Queue queue) {
    ColumnSums.Worker worker = engine.sums().worker(LockStep.LANES);
    ManyRefits.Queue refits =
        new ManyRefits.Queue() {
          @Override
          public ManyRefits.@Nullable Refit next() {
            int number = queue.next();
            return number < 0
                ? null
                : new ManyRefits.Refit(
                    number, resampling.weights().apply(number), problem.space().size());
          }

          @Override
          public void ended(ManyRefits.Refit refit) {
            ColumnSums own = problem.sums(resampling.runs().withWeights(refit.weights()));
            queue.refitted(refit.number(), draw(own, refit.best()));
          }
        };
    ManyRefits<D> work = new ManyRefits<>(beginnings, refits, worker.cellInput(0));
    new LockStep<>(worker, engine::descent, work).run();
  }

  private Draw draw(ColumnSums sums, BestStart best) {
    ParameterSpace space = problem.space();
    if (!best.isFound()) {
      double[] nothing = new double[space.size()];
      Arrays.fill(nothing, Double.NaN);
      return new Draw(nothing, Double.NaN, best.ending());
    }
    Polish.Minimum minimum = new Polish(sums, space.scales()).from(best.point());
    return new Draw(minimum.point(), minimum.value(), best.ending());
  }
}
