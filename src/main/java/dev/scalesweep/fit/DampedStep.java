package dev.scalesweep.fit;

import java.util.List;

/**
 * The steps of {@link LevenbergMarquardt}. The damping of a coordinate is measured by the matrix
 * and, so that one without influence does not run away, by the step of its natural size at which
 * the objective would double; and no step is longer than half that size or half the coordinate.
 */
final class DampedStep {
  /** How much of the objective over the square of the natural size counts as restraint. */
  private static final double RESTRAINT = 0.03;

  /** The longest step, in units of the natural size or of the coordinate, whichever is larger. */
  private static final double LONGEST = 0.5;

  /** A coordinate is dead if a change by its natural size does less than this to the objective. */
  private static final double LEAST_INFLUENCE = 1e-100;

  private final List<Coordinate> coordinates;
  private final double[] scales;
  private final Projection projection;
  private final NormalEquations equations;
  private final double[] restraint;

  DampedStep(List<Coordinate> coordinates, Projection projection) {
    int size = coordinates.size();
    this.coordinates = coordinates;
    this.projection = projection;
    scales = coordinates.stream().mapToDouble(Coordinate::scale).toArray();
    equations = new NormalEquations(size);
    restraint = new double[size];
  }

  /**
   * Adds to a model, for coordinates of little influence, what the Gauss–Newton matrix leaves out
   * of the second derivatives because a parameter is not its own coordinate. Without it a parameter
   * that goes to a bound, or to zero as its logarithm to minus infinity, would be promised a
   * decrease for ever.
   */
  void complete(LocalModel model) {
    for (int i = 0; i < scales.length; i++) {
      if (influence(i, model) < model.value() && !projection.isLinear(i)) {
        double curvature = model.gradient()[i] * coordinates.get(i).bend(model.point()[i]);
        model.bend(i, curvature > 0 && Double.isFinite(curvature) ? curvature : 0);
      }
    }
  }

  /** What a change by its natural size does to the objective in a coordinate. */
  private double influence(int index, LocalModel model) {
    return model.matrix()[index][index] * scales[index] * scales[index];
  }

  /**
   * The predicted decrease g'Hg without damping, H the inverse of the matrix.
   *
   * @param step to be filled with the step. Modified.
   */
  double undamped(LocalModel model, double[] step) {
    choose(model);
    equations.decompose(model.matrix());
    equations.solve(model.gradient(), step);
    double sum = 0;
    for (int i = 0; i < step.length; i++) {
      sum -= step[i] * model.gradient()[i];
    }
    return sum;
  }

  /**
   * The damped step; the linear coordinates are not damped.
   *
   * @param step Modified.
   */
  void solve(LocalModel model, double damping, double[] step) {
    choose(model);
    for (int i = 0; i < scales.length; i++) {
      restraint[i] = RESTRAINT * model.value() / (scales[i] * scales[i]);
    }
    equations.decompose(model.matrix(), damping, restraint);
    equations.solve(model.gradient(), step);
    for (int i = 0; i < step.length; i++) {
      step[i] = shortened(i, model.point()[i], step[i]);
    }
  }

  /** The linear coordinates first, then the others that have an influence. */
  private void choose(LocalModel model) {
    equations.clear();
    for (int i = 0; i < scales.length; i++) {
      if (projection.isLinear(i) && !projection.rests(i, model)) {
        equations.moveExactly(i);
      }
    }
    for (int i = 0; i < scales.length; i++) {
      if (!projection.isLinear(i) && influence(i, model) > LEAST_INFLUENCE * model.value()) {
        equations.move(i);
      }
    }
  }

  private double shortened(int index, double from, double step) {
    if (projection.isLinear(index)) {
      return projection.inside(index, step);
    }
    double longest = LONGEST * Math.max(scales[index], Math.abs(from));
    return Math.clamp(step, -longest, longest);
  }
}
