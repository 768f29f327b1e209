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
  private final boolean weighted;
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
    this.space = space;
    this.objective = objective;
    this.settings = settings;
    this.weighted = weighted;
    this.compiled = backend.sums(ObjectiveProgram.of(space, objective, weighted));
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

  /** The objective of some runs; those of weight zero cost nothing. */
  public ColumnSums sums(Observations runs) {
    Observations used = runs.withoutWeightZero();
    double[][] rows = used.rows(weighted, space.groups().size());
    return new ColumnSums(compiled, space.fixedValues(), rows, used.size());
  }
}
