package dev.scalesweep.fit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Refits of a few starts each, to runs that differ in their weights alone: a lane has the weights
 * of its own refit, so that all lanes are busy where a refit alone would fill one.
 */
final class ManyRefits implements LockStep.Work<QuasiNewton> {
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

  /**
   * Where each refit begins: at a minimum of the fit to all runs, with the curvature there.
   *
   * @param point the coordinates. Neither modified nor copied.
   * @param steps how far steps go where the curvature is of no use. Neither modified nor copied.
   * @param metric by the curvature
   */
  record Beginning(double[] point, double[] steps, Metric metric) {}

  /** Where refits come from and go to. */
  interface Queue {
    /** The next refit; null when there are no more. */
    @Nullable Refit next();

    /** Takes a refit all of whose starts have ended. */
    void ended(Refit refit);
  }

  private final List<Beginning> beginnings;
  private final Queue queue;
  private final double[] laneWeights;
  private final Refit[] lanes;
  private @Nullable Refit current;

  /**
   * @param beginnings the same for every refit
   * @param queue where refits come from and go to
   * @param laneWeights the weights of the lanes, run by run. Modified.
   */
  ManyRefits(List<Beginning> beginnings, Queue queue, double[] laneWeights) {
    this.beginnings = beginnings;
    this.queue = queue;
    this.laneWeights = laneWeights;
    this.lanes = new Refit[LockStep.LANES];
  }

  @Override
  public int begin(int lane, QuasiNewton descent) {
    if (current == null || current.begun == beginnings.size()) {
      current = queue.next();
    }
    if (current == null) {
      return -1;
    }
    take(lane, current);
    Beginning beginning = beginnings.get(current.begun);
    descent.begin(beginning.point(), beginning.steps(), beginning.metric(), 0);
    return current.begun++;
  }

  private void take(int lane, Refit refit) {
    lanes[lane] = refit;
    for (int run = 0; run < refit.weights.length; run++) {
      laneWeights[run * LockStep.LANES + lane] = refit.weights[run];
    }
  }

  @Override
  public void ended(int lane, int number, QuasiNewton descent) {
    Refit refit = lanes[lane];
    refit.best.offer(number, descent);
    if (++refit.ended == beginnings.size()) {
      queue.ended(refit);
    }
  }
}
