package dev.scalesweep.fit;

import dev.scalesweep.backend.ColumnSums;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** {@link Method#BFGS}. */
final class QuasiNewtonEngine implements Engine<QuasiNewton> {
  private final Problem problem;
  private final Observations runs;
  private final ColumnSums curvatures;
  private final ColumnSums gradients;
  private final double[] scales;
  private final double rounding;

  QuasiNewtonEngine(Problem problem, Observations runs) {
    this.problem = problem;
    this.runs = runs;
    curvatures = problem.curvature(runs);
    gradients = curvatures.leading();
    scales = problem.space().scales();
    rounding = problem.objective().rounding(runs);
  }

  @Override
  public ColumnSums sums() {
    return gradients;
  }

  @Override
  public QuasiNewton descent() {
    return new QuasiNewton(scales, problem.settings(), rounding);
  }

  @Override
  public Opening<QuasiNewton> opening() {
    SignSteps steps = new SignSteps(gradients.worker(LockStep.LANES), scales);
    return new CurvedOpening(steps, curvatures.worker(LockStep.LANES), scales);
  }

  @Override
  public List<Consumer<QuasiNewton>> beginnings(Starts points) {
    ColumnSums.Worker worker = curvatures.worker(1);
    List<Consumer<QuasiNewton>> beginnings = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      double[] point = new double[scales.length];
      points.copy(i, point);
      beginnings.add(beginning(point, worker));
    }
    return beginnings;
  }

  private Consumer<QuasiNewton> beginning(double[] point, ColumnSums.Worker curvatures) {
    double[] derivatives = new double[curvatures.outputs() - 1];
    double[] diagonal = new double[scales.length];
    double[] steps = new double[scales.length];
    SignDescent.firstSteps(scales, steps);
    curvatures.submit(0, point);
    SignSteps.read(curvatures.compute(), 0, derivatives);
    SignDescent.metric(scales, steps, derivatives, diagonal);
    Metric metric = new Metric(scales.length);
    metric.set(derivatives, diagonal);
    return descent -> descent.begin(point, steps, metric, 0);
  }

  @Override
  public Engine<QuasiNewton> weightedByLane() {
    return new QuasiNewtonEngine(problem.weightedByLane(), runs);
  }
}
