package dev.scalesweep.identify;

import dev.scalesweep.backend.Backend;
import dev.scalesweep.fit.Fit;
import dev.scalesweep.fit.Linearization;
import dev.scalesweep.fit.Linearizer;
import dev.scalesweep.fit.Objective;
import dev.scalesweep.fit.Observations;
import dev.scalesweep.fit.ParameterSpace;
import dev.scalesweep.fit.Problem;
import dev.scalesweep.fit.Settings;
import dev.scalesweep.law.Law;
import java.util.Arrays;
import java.util.List;

/**
 * A fitted law seen from its optimum. Its coordinates are the fitted parameters in the spaces of
 * their transforms, without bounds.
 */
public final class Model {
  private final ParameterSpace space;
  private final Objective objective;
  private final Observations runs;
  private final double[] point;
  private final double[] predicted;
  private final List<String> onBound;
  private final Linearizer linearizer;
  private final Problem problem;
  private final Linearization parts;

  /**
   * The model of a fit.
   *
   * @param runs what was fitted to
   * @param weighted whether runs can have weights other than 1
   * @param backend evaluates
   */
  public Model(Fit fit, Observations runs, boolean weighted, Backend backend) {
    this.space = fit.space().withoutBounds();
    this.objective = fit.objective();
    this.runs = runs;
    this.point = fit.space().fittedValues(fit.point());
    this.predicted = fit.predicted(runs);
    this.onBound = fit.onBound();
    this.linearizer = new Linearizer(space, objective, backend);
    this.problem = new Problem(space, objective, Settings.DEFAULT, weighted, backend);
    this.parts = linearizer.at(point, runs);
  }

  /** How the parameters of the law follow from the coordinates. */
  public ParameterSpace space() {
    return space;
  }

  /** The coordinates of the optimum; do not modify. */
  public double[] point() {
    return point;
  }

  /** The objective at the optimum, run by run. */
  public Linearization parts() {
    return parts;
  }

  Law law() {
    return space.law();
  }

  Observations runs() {
    return runs;
  }

  /** The predicted loss of each run; do not modify. */
  double[] predicted() {
    return predicted;
  }

  /** The names of the parameters that sit on a bound. */
  List<String> onBound() {
    return onBound;
  }

  Problem problem() {
    return problem;
  }

  Linearizer linearizer() {
    return linearizer;
  }

  /**
   * By what a residual is divided to be a share of the loss: 1 for those of logarithms, otherwise
   * the mean loss.
   */
  double unit() {
    return objective.kind().isLogarithmic()
        ? 1
        : Arrays.stream(runs.loss()).average().orElseThrow();
  }
}
