package dev.scalesweep.fit;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Refits of a few starts each, to runs that differ in their weights alone: a lane has the weights
 * of its own refit, so that all lanes are busy where a refit alone would fill one.
 *
 * @param <D> the optimiser
 */
final class ManyRefits<D extends Descent> implements LockStep.Work<D> {
  /** A refit that is under way. */
  static final class Refit {
    private final int number;
    private final double[] weights;
    private final BestStart best;
    private int begun;
    private int ended;

    /**
     * @param weights one for each run. Neither modified nor copied.
     */
    Refit(int number, double[] weights, int size) {
      this.number = number;
      this.weights = weights;
      this.best = new BestStart(size);
    }

    int number() {
      return number;
    }

    double[] weights() {
      return weights;
    }

    BestStart best() {
      return best;
    }
  }

  /** Where refits come from and go to. */
  interface Queue {
    /** The next refit; null when there are no more. */
    @Nullable Refit next();

    /** Takes a refit all of whose starts have ended. */
    void ended(Refit refit);
  }

  private final List<Consumer<D>> beginnings;
  private final Queue queue;
  private final double[] laneWeights;
  private final Refit[] lanes;
  private @Nullable Refit current;

  /**
   * @param beginnings how descents begin, the same for every refit
   * @param queue where refits come from and go to
   * @param laneWeights the weights of the lanes, run by run. Modified.
   */
  ManyRefits(List<Consumer<D>> beginnings, Queue queue, double[] laneWeights) {
    this.beginnings = beginnings;
    this.queue = queue;
    this.laneWeights = laneWeights;
    this.lanes = new Refit[LockStep.LANES];
  }

  @Override
  public int begin(int lane, D descent) {
    if (current == null || current.begun == beginnings.size()) {
      current = queue.next();
    }
    if (current == null) {
      return -1;
    }
    take(lane, current);
    beginnings.get(current.begun).accept(descent);
    return current.begun++;
  }

  private void take(int lane, Refit refit) {
    lanes[lane] = refit;
    for (int run = 0; run < refit.weights.length; run++) {
      laneWeights[run * LockStep.LANES + lane] = refit.weights[run];
    }
  }

  @Override
  public void ended(int lane, int number, D descent) {
    Refit refit = lanes[lane];
    refit.best.offer(number, descent);
    if (++refit.ended == beginnings.size()) {
      queue.ended(refit);
    }
  }
}
