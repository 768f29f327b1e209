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
    return new QuasiNewton(scales, problem.settings(), rounding, true);
  }

  @Override
  public Opening<QuasiNewton> opening() {
    ColumnSums.Worker worker = gradients.worker(LockStep.LANES);
    SignSteps steps = new SignSteps(worker, this::descent, scales.length);
    return new CurvedOpening(steps, curvatures.worker(LockStep.LANES));
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

  /** One look at the curvature serves all descents that begin there, and counts for none. */
  private Consumer<QuasiNewton> beginning(double[] point, ColumnSums.Worker curvatures) {
    QuasiNewton beginning = descent();
    double[] derivatives = new double[curvatures.outputs() - 1];
    beginning.beginNear(point);
    curvatures.submit(0, point);
    double value = SignSteps.read(curvatures.compute(), 0, derivatives);
    beginning.tell(value, derivatives);
    beginning.forgetEvaluations();
    return descent -> descent.goOnFrom(beginning);
  }

  @Override
  public Engine<QuasiNewton> weightedByLane() {
    return new QuasiNewtonEngine(problem.weightedByLane(), runs);
  }
}
