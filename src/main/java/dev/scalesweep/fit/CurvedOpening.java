package dev.scalesweep.fit;

import dev.scalesweep.backend.ColumnSums;

/** First steps by the signs of the gradient, then one look at the curvature. */
final class CurvedOpening implements Opening<QuasiNewton> {
  private final SignSteps steps;
  private final ColumnSums.Worker curvatures;
  private final double[] squares;

  /**
   * @param steps the first steps
   * @param curvatures evaluates the objective, its gradient and its curvature
   */
  CurvedOpening(SignSteps steps, ColumnSums.Worker curvatures) {
    this.steps = steps;
    this.curvatures = curvatures;
    squares = new double[curvatures.outputs() - 1];
  }

  @Override
  public double[] start(int lane) {
    return steps.start(lane);
  }

  @Override
  public void run() {
    steps.run();
    steps.tell(curvatures, squares);
  }

  @Override
  public void begin(int lane, QuasiNewton descent) {
    descent.goOnFrom(steps.of(lane));
  }
}
