package dev.scalesweep.fit;

import dev.scalesweep.backend.ColumnSums;

/** First steps by the signs of the gradient, then one look at the curvature. */
final class CurvedOpening implements Opening<QuasiNewton> {
  private final SignSteps steps;
  private final ColumnSums.Worker curvatures;
  private final Metric[] metrics = new Metric[LockStep.LANES];
  private final double[] scales;
  private final double[] squares;
  private final double[] diagonal;

  /**
   * @param steps the first steps
   * @param curvatures evaluates the objective, its gradient and its curvature
   * @param scales the natural size of a change of each coordinate. Not modified.
   */
  CurvedOpening(SignSteps steps, ColumnSums.Worker curvatures, double[] scales) {
    this.steps = steps;
    this.curvatures = curvatures;
    this.scales = scales;
    squares = new double[curvatures.outputs() - 1];
    diagonal = new double[scales.length];
    for (int lane = 0; lane < metrics.length; lane++) {
      metrics[lane] = new Metric(scales.length);
    }
  }

  @Override
  public double[] start(int lane) {
    return steps.start(lane);
  }

  @Override
  public void run() {
    steps.run();
    for (int lane = 0; lane < metrics.length; lane++) {
      curvatures.submit(lane, steps.of(lane).bestPoint());
    }
    double[][] sums = curvatures.compute();
    for (int lane = 0; lane < metrics.length; lane++) {
      SignSteps.read(sums, lane, squares);
      SignDescent.metric(scales, steps.of(lane).steps(), squares, diagonal);
      metrics[lane].set(squares, diagonal);
    }
  }

  @Override
  public void begin(int lane, QuasiNewton descent) {
    int evaluations = SignDescent.EVALUATIONS + 2;
    SignDescent signs = steps.of(lane);
    descent.begin(signs.bestPoint(), signs.steps(), metrics[lane], evaluations);
  }
}
