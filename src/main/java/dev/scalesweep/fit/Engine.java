package dev.scalesweep.fit;

import dev.scalesweep.backend.ColumnSums;
import java.util.List;
import java.util.function.Consumer;

/**
 * One method of minimising at work on a problem and some runs: what it evaluates, and how its
 * descents begin. Shared by threads.
 *
 * @param <D> the optimiser
 */
interface Engine<D extends Descent> {
  /** What is evaluated at the points that the descents want. */
  ColumnSums sums();

  /** The optimiser of one lane. */
  D descent();

  /** What comes before the descents, for one thread. */
  Opening<D> opening();

  /**
   * How descents begin at points that are minima of similar runs.
   *
   * @param points at most as many as there are lanes
   */
  List<Consumer<D>> beginnings(Starts points);

  /** The same with weights that differ by lane, see {@link ManyRefits}. */
  Engine<D> weightedByLane();

  /** Runs through all starts of a queue on this thread. */
  default void run(StartQueue queue) {
    OpenedStarts<D> starts = new OpenedStarts<>(queue, opening());
    new LockStep<>(sums().worker(LockStep.LANES), this::descent, starts).run();
  }
}
