package dev.scalesweep.fit;

import dev.scalesweep.backend.ColumnSums;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** {@link Method#LEVENBERG_MARQUARDT} and {@link Method#VARIABLE_PROJECTION}. */
final class SquaresEngine implements Engine<LevenbergMarquardt> {
  private final Problem problem;
  private final Observations runs;
  private final boolean projecting;
  private final ColumnSums squares;
  private final double[] scales;
  private final double floor;

  /**
   * @param projecting whether the coordinates in which the law is linear are solved for exactly
   */
  SquaresEngine(Problem problem, Observations runs, boolean projecting) {
    this.problem = problem;
    this.runs = runs;
    this.projecting = projecting;
    squares = problem.curvature(runs);
    scales = problem.space().scales();
    floor = problem.objective().rounding(runs);
  }

  @Override
  public ColumnSums sums() {
    return squares;
  }

  @Override
  public LevenbergMarquardt descent() {
    Projection projection =
        projecting ? Projection.of(problem.space()) : Projection.none(scales.length);
    return new LevenbergMarquardt(
        problem.space().coordinates(), problem.settings(), projection, floor);
  }

  /** First steps by sign spoil nothing but time where most of the parameters are solved for. */
  @Override
  public Opening<LevenbergMarquardt> opening() {
    return projecting ? new DirectOpening(scales.length) : new SignOpening(signSteps());
  }

  private SignSteps signSteps() {
    ColumnSums.Worker gradients = squares.leading().worker(LockStep.LANES);
    Settings settings = problem.settings();
    return new SignSteps(
        gradients, () -> new QuasiNewton(scales, settings, floor, false), scales.length);
  }

  @Override
  public List<Consumer<LevenbergMarquardt>> beginnings(Starts points) {
    List<Consumer<LevenbergMarquardt>> beginnings = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      double[] point = new double[scales.length];
      points.copy(i, point);
      beginnings.add(descent -> descent.begin(point, 0));
    }
    return beginnings;
  }

  @Override
  public Engine<LevenbergMarquardt> weightedByLane() {
    return new SquaresEngine(problem.weightedByLane(), runs, projecting);
  }
}
