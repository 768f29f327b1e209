package dev.scalesweep.fit;

import dev.scalesweep.backend.Backend;
import dev.scalesweep.backend.ColumnSums;
import dev.scalesweep.backend.Compiled;
import dev.scalesweep.expr.kernel.SumKernel;

/** A law and an objective, compiled once, to be fitted to one set of runs after another. */
public final class Problem {
  private final ParameterSpace space;
  private final Objective objective;
  private final Settings settings;
  private final Weighting weighting;
  private final Backend backend;
  private final Compiled<SumKernel> compiled;

  /**
   * A problem.
   *
   * @param space how the parameters of the law follow from what a fit moves
   * @param objective what is minimised
   * @param settings when a fit from one start ends
   * @param weighted whether runs can have weights other than 1
   * @param backend evaluates the objective
   */
  public Problem(
      ParameterSpace space,
      Objective objective,
      Settings settings,
      boolean weighted,
      Backend backend) {
    this(space, objective, settings, weighted ? Weighting.BY_RUN : Weighting.NONE, backend);
  }

  private Problem(
      ParameterSpace space,
      Objective objective,
      Settings settings,
      Weighting weighting,
      Backend backend) {
    this.space = space;
    this.objective = objective;
    this.settings = settings;
    this.weighting = weighting;
    this.backend = backend;
    this.compiled = backend.sums(ObjectiveProgram.of(space, objective, weighting));
  }

  /** The same with weights that differ by lane, see {@link ManyRefits}. */
  Problem weightedByLane() {
    return new Problem(space, objective, settings, Weighting.BY_LANE, backend);
  }

  ParameterSpace space() {
    return space;
  }

  Objective objective() {
    return objective;
  }

  Settings settings() {
    return settings;
  }

  /** An optimiser of one lane. */
  Descent descent() {
    return new QuasiNewton(space.scales(), settings);
  }

  /** The objective of some runs; those of weight zero cost nothing, unless weights are by lane. */
  public ColumnSums sums(Observations runs) {
    Observations used = weighting == Weighting.BY_LANE ? runs : runs.withoutWeightZero();
    double[][] rows = used.rows(weighting == Weighting.BY_RUN, space.groups().size());
    return new ColumnSums(compiled, space.fixedValues(), rows, used.size());
  }
}
