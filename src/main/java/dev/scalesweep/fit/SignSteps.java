package dev.scalesweep.fit;

import dev.scalesweep.backend.ColumnSums;
import dev.scalesweep.descent.SignDescent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * The first steps of as many fits as there are lanes, by the signs of the gradient. The fits are in
 * step here, since the first steps are as many for each. Belongs to one thread.
 */
final class SignSteps {
  private final ColumnSums.Worker gradients;
  private final List<QuasiNewton> lanes = new ArrayList<>();
  private final double[][] starts;
  private final double[] derivatives;

  /**
   * @param gradients evaluates the objective and its gradient
   * @param descents makes the optimiser of a lane
   * @param size how many coordinates there are
   */
  SignSteps(ColumnSums.Worker gradients, Supplier<QuasiNewton> descents, int size) {
    this.gradients = gradients;
    starts = new double[LockStep.LANES][size];
    derivatives = new double[gradients.outputs() - 1];
    for (int lane = 0; lane < LockStep.LANES; lane++) {
      lanes.add(descents.get());
    }
  }

  /** Where a fit begins; to be filled before {@link #run}. */
  double[] start(int lane) {
    return starts[lane];
  }

  /** Takes the first steps of all lanes; what a lane without a fit does is of no meaning. */
  void run() {
    for (int lane = 0; lane < starts.length; lane++) {
      lanes.get(lane).begin(starts[lane]);
    }
    for (int i = 0; i <= SignDescent.EVALUATIONS; i++) {
      tell(gradients, derivatives);
    }
  }

  /**
   * Tells all lanes of their trial points.
   *
   * @param outputs holds what the worker evaluates besides the objective. Modified.
   */
  void tell(ColumnSums.Worker worker, double[] outputs) {
    for (int lane = 0; lane < starts.length; lane++) {
      worker.submit(lane, lanes.get(lane).trial());
    }
    double[][] sums = worker.compute();
    for (int lane = 0; lane < starts.length; lane++) {
      double value = read(sums, lane, outputs);
      lanes.get(lane).tell(value, outputs);
    }
  }

  /** What the first steps of a lane came to: its trial point is the best that was seen. */
  QuasiNewton of(int lane) {
    return lanes.get(lane);
  }

  /** Reads the outputs of one lane, the first of which is the value. */
  static double read(double[][] sums, int lane, double[] derivatives) {
    for (int i = 0; i < derivatives.length; i++) {
      derivatives[i] = sums[i + 1][lane];
    }
    return sums[0][lane];
  }
}
