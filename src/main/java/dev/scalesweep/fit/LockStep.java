package dev.scalesweep.fit;

import dev.scalesweep.backend.ColumnSums;
import dev.scalesweep.expr.kernel.Layout;
import java.util.function.Supplier;

/**
 * Advances many fits together: every evaluation is of all lanes at once, and a lane whose fit has
 * ended takes the next start. Lanes do not see one another, so the result of a start is the same in
 * any lane, beside any other start, on any thread. Belongs to one thread.
 */
final class LockStep {
  /** How many fits are advanced together. */
  static final int LANES = Layout.PADDING;

  /** Where starts come from and results go. */
  interface Work {
    /**
     * The next start, copied into the array.
     *
     * @param lane the lane that takes it
     * @param start Modified.
     * @return the number of the start; negative when there are no more
     */
    int next(int lane, double[] start);

    /** Takes the result of a start; the arrays in the descent are valid during the call. */
    void ended(int lane, int number, Descent descent);
  }

  private final ColumnSums.Worker worker;
  private final Work work;
  private final Descent[] lanes = new Descent[LANES];
  private final int[] numbers = new int[LANES];
  private final double[] start;
  private final double[] derivatives;

  /**
   * @param worker evaluates, {@link #LANES} columns
   * @param descents makes the optimiser of a lane
   * @param work where starts come from and results go
   */
  LockStep(ColumnSums.Worker worker, Supplier<Descent> descents, Work work) {
    this.worker = worker;
    this.work = work;
    this.start = new double[worker.inputs()];
    this.derivatives = new double[worker.outputs() - 1];
    for (int lane = 0; lane < LANES; lane++) {
      lanes[lane] = descents.get();
    }
  }

  /** Works until there are no more starts. */
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

  /** Whether the lane goes on, with its fit or with the next start. */
  private boolean advance(int lane, double[][] sums) {
    Descent descent = lanes[lane];
    for (int i = 0; i < derivatives.length; i++) {
      derivatives[i] = sums[i + 1][lane];
    }
    descent.tell(sums[0][lane], derivatives);
    if (descent.ending() != null) {
      work.ended(lane, numbers[lane], descent);
      return refill(lane);
    }
    submit(lane);
    return true;
  }

  private boolean refill(int lane) {
    numbers[lane] = work.next(lane, start);
    if (numbers[lane] < 0) {
      return false;
    }
    lanes[lane].begin(start);
    submit(lane);
    return true;
  }

  private void submit(int lane) {
    double[] trial = lanes[lane].trial();
    for (int i = 0; i < trial.length; i++) {
      worker.input(i)[lane] = trial[i];
    }
  }
}
