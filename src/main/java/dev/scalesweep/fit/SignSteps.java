package dev.scalesweep.fit;

import dev.scalesweep.backend.ColumnSums;

/**
 * The first steps of as many fits as there are lanes, by the signs of the gradient. The fits are in
 * step here, since the first steps are as many for each. Belongs to one thread.
 */
final class SignSteps {
  private final ColumnSums.Worker gradients;
  private final SignDescent[] signs = new SignDescent[LockStep.LANES];
  private final double[][] starts;
  private final double[] derivatives;

  /**
   * @param gradients evaluates the objective and its gradient
   * @param scales the natural size of a change of each coordinate. Not modified.
   */
  SignSteps(ColumnSums.Worker gradients, double[] scales) {
    this.gradients = gradients;
    starts = new double[LockStep.LANES][scales.length];
    derivatives = new double[gradients.outputs() - 1];
    for (int lane = 0; lane < signs.length; lane++) {
      signs[lane] = new SignDescent(scales);
    }
  }

  /** Where a fit begins; to be filled before {@link #run}. */
  double[] start(int lane) {
    return starts[lane];
  }

  /** Takes the first steps of all lanes; what a lane without a fit does is of no meaning. */
  void run() {
    for (int lane = 0; lane < signs.length; lane++) {
      gradients.submit(lane, starts[lane]);
    }
    double[][] sums = gradients.compute();
    for (int lane = 0; lane < signs.length; lane++) {
      double value = read(sums, lane, derivatives);
      signs[lane].begin(starts[lane], value, derivatives);
    }
    for (int i = 0; i < SignDescent.EVALUATIONS; i++) {
      step();
    }
  }

  private void step() {
    for (int lane = 0; lane < signs.length; lane++) {
      gradients.submit(lane, signs[lane].trial());
    }
    double[][] sums = gradients.compute();
    for (int lane = 0; lane < signs.length; lane++) {
      double value = read(sums, lane, derivatives);
      signs[lane].tell(value, derivatives);
    }
  }

  /** What the first steps of a lane came to. */
  SignDescent of(int lane) {
    return signs[lane];
  }

  /** Reads the outputs of one lane, the first of which is the value. */
  static double read(double[][] sums, int lane, double[] derivatives) {
    for (int i = 0; i < derivatives.length; i++) {
      derivatives[i] = sums[i + 1][lane];
    }
    return sums[0][lane];
  }
}
