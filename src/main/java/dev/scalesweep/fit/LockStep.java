package dev.scalesweep.fit;

import dev.scalesweep.backend.ColumnSums;
import dev.scalesweep.expr.kernel.Layout;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Advances many fits together: every evaluation is of all lanes at once, and a lane whose fit has
 * ended takes the next one. Lanes do not see one another, so the result of a fit is the same in any
 * lane, beside any other fit, on any thread. Belongs to one thread.
 *
 * @param <D> the optimiser
 */
final class LockStep<D extends Descent> {
  /** How many fits are advanced together. */
  static final int LANES = Layout.PADDING;

  /**
   * Where fits come from and results go.
   *
   * @param <D> the optimiser
   */
  interface Work<D> {
    /**
     * Begins the next fit.
     *
     * @param lane the lane that takes it
     * @param descent begins it. Modified.
     * @return the number of the fit; negative when there are no more
     */
    int begin(int lane, D descent);

    /** Takes the result of a fit; the arrays in the descent are valid during the call. */
    void ended(int lane, int number, D descent);
  }

  private final ColumnSums.Worker worker;
  private final Work<D> work;
  private final List<D> lanes = new ArrayList<>();
  private final int[] numbers = new int[LANES];
  private final double[] derivatives;

  /**
   * @param worker evaluates, {@link #LANES} columns
   * @param descents makes the optimiser of a lane
   * @param work where fits come from and results go
   */
  LockStep(ColumnSums.Worker worker, Supplier<D> descents, Work<D> work) {
    this.worker = worker;
    this.work = work;
    this.derivatives = new double[worker.outputs() - 1];
    for (int lane = 0; lane < LANES; lane++) {
      lanes.add(descents.get());
    }
  }

  /** Works until there are no more fits. */
  void run() {
    int busy = 0;
    for (int lane = 0; lane < LANES; lane++) {
      busy += refill(lane) ? 1 : 0;
    }
    while (busy > 0) {
      double[][] sums = worker.compute();
      for (int lane = 0; lane < LANES; lane++) {
        if (numbers[lane] >= 0 && !advance(lane, sums)) {
          busy--;
        }
      }
    }
  }

  /** Whether the lane goes on, with its fit or with the next. */
  private boolean advance(int lane, double[][] sums) {
    D descent = lanes.get(lane);
    for (int i = 0; i < derivatives.length; i++) {
      derivatives[i] = sums[i + 1][lane];
    }
    descent.tell(sums[0][lane], derivatives);
    if (descent.ending() != null) {
      work.ended(lane, numbers[lane], descent);
      return refill(lane);
    }
    worker.submit(lane, descent.trial());
    return true;
  }

  private boolean refill(int lane) {
    D descent = lanes.get(lane);
    numbers[lane] = work.begin(lane, descent);
    if (numbers[lane] < 0) {
      return false;
    }
    worker.submit(lane, descent.trial());
    return true;
  }
}
