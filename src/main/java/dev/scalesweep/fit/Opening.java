package dev.scalesweep.fit;

import dev.scalesweep.backend.ColumnSums;
import java.util.ArrayList;
import java.util.List;

/**
 * The first steps of as many fits as there are lanes: by the signs of the gradient, then one look
 * at the curvature. The fits are in step here, since the first steps are as many for each. Belongs
 * to one thread.
 */
final class Opening {
  private static final int LANES = LockStep.LANES;

  private final ColumnSums.Worker gradients;
  private final ColumnSums.Worker curvatures;
  private final SignDescent[] signs = new SignDescent[LANES];
  private final Metric[] metrics = new Metric[LANES];
  private final double[] scales;
  private final double[][] starts;
  private final double[] derivatives;
  private final double[] squares;
  private final double[] diagonal;

  /**
   * @param gradients evaluates the objective and its gradient
   * @param curvatures evaluates the objective, its gradient and its curvature
   * @param scales the natural size of a change of each coordinate. Not modified.
   */
  Opening(ColumnSums.Worker gradients, ColumnSums.Worker curvatures, double[] scales) {
    this.gradients = gradients;
    this.curvatures = curvatures;
    this.scales = scales;
    starts = new double[LANES][scales.length];
    derivatives = new double[gradients.outputs() - 1];
    squares = new double[curvatures.outputs() - 1];
    diagonal = new double[scales.length];
    for (int lane = 0; lane < LANES; lane++) {
      signs[lane] = new SignDescent(scales);
      metrics[lane] = new Metric(scales.length);
    }
  }

  /** Where a fit begins; to be filled before {@link #run}. */
  double[] start(int lane) {
    return starts[lane];
  }

  /** Takes the first steps of all lanes; what a lane without a fit does is of no meaning. */
  void run() {
    for (int lane = 0; lane < LANES; lane++) {
      gradients.submit(lane, starts[lane]);
    }
    double[][] sums = gradients.compute();
    for (int lane = 0; lane < LANES; lane++) {
      double value = read(sums, lane, derivatives);
      signs[lane].begin(starts[lane], value, derivatives);
    }
    for (int i = 0; i < SignDescent.EVALUATIONS; i++) {
      step();
    }
    lookAtCurvature();
  }

  private void step() {
    for (int lane = 0; lane < LANES; lane++) {
      gradients.submit(lane, signs[lane].trial());
    }
    double[][] sums = gradients.compute();
    for (int lane = 0; lane < LANES; lane++) {
      double value = read(sums, lane, derivatives);
      signs[lane].tell(value, derivatives);
    }
  }

  /** The curvature at some points, at most as many as there are lanes. */
  static List<ManyRefits.Beginning> at(
      Starts points, ColumnSums.Worker curvatures, double[] scales) {
    List<ManyRefits.Beginning> beginnings = new ArrayList<>();
    double[] derivatives = new double[curvatures.outputs() - 1];
    double[] diagonal = new double[scales.length];
    double[] steps = new double[scales.length];
    SignDescent.firstSteps(scales, steps);
    for (int i = 0; i < points.size(); i++) {
      double[] point = new double[scales.length];
      points.copy(i, point);
      curvatures.submit(0, point);
      read(curvatures.compute(), 0, derivatives);
      SignDescent.metric(scales, steps, derivatives, diagonal);
      Metric metric = new Metric(scales.length);
      metric.set(derivatives, diagonal);
      beginnings.add(new ManyRefits.Beginning(point, steps, metric));
    }
    return beginnings;
  }

  private void lookAtCurvature() {
    for (int lane = 0; lane < LANES; lane++) {
      curvatures.submit(lane, signs[lane].bestPoint());
    }
    double[][] sums = curvatures.compute();
    for (int lane = 0; lane < LANES; lane++) {
      read(sums, lane, squares);
      SignDescent.metric(scales, signs[lane].steps(), squares, diagonal);
      metrics[lane].set(squares, diagonal);
    }
  }

  private static double read(double[][] sums, int lane, double[] derivatives) {
    for (int i = 0; i < derivatives.length; i++) {
      derivatives[i] = sums[i + 1][lane];
    }
    return sums[0][lane];
  }

  /** Lets a descent go on where a lane has come to. */
  void begin(int lane, QuasiNewton descent) {
    int evaluations = SignDescent.EVALUATIONS + 2;
    descent.begin(signs[lane].bestPoint(), signs[lane].steps(), metrics[lane], evaluations);
  }
}
