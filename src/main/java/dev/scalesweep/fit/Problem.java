package dev.scalesweep.fit;

import dev.scalesweep.backend.Backend;
import dev.scalesweep.backend.ColumnSums;
import dev.scalesweep.backend.Compiled;
import dev.scalesweep.expr.kernel.SumKernel;
import dev.scalesweep.law.Law;
import dev.scalesweep.law.Parameter;

/** A law and an objective, compiled once, to be fitted to one set of runs after another. */
public final class Problem {
  private final Law law;
  private final Objective objective;
  private final Settings settings;
  private final boolean weighted;
  private final Compiled<SumKernel> compiled;

  /**
   * A problem.
   *
   * @param settings when a fit from one start ends
   * @param weighted whether runs can have weights other than 1
   * @param backend evaluates the objective
   */
  public Problem(
      Law law, Objective objective, Settings settings, boolean weighted, Backend backend) {
    this.law = law;
    this.objective = objective;
    this.settings = settings;
    this.weighted = weighted;
    this.compiled = backend.sums(ObjectiveProgram.of(law, objective, weighted));
  }

  Law law() {
    return law;
  }

  Objective objective() {
    return objective;
  }

  Settings settings() {
    return settings;
  }

  /** The natural size of a change of each parameter, in the fitted space. */
  double[] scales() {
    return law.parameters().stream().mapToDouble(Parameter::scale).toArray();
  }

  /** The objective of some runs; those of weight zero cost nothing. */
  ColumnSums sums(Observations runs) {
    Observations used = runs.withoutWeightZero();
    return new ColumnSums(compiled, new double[0], used.rows(weighted), used.size());
  }

  /** A point in the formula's own space. */
  double[] natural(double[] fitted) {
    double[] natural = new double[fitted.length];
    for (int i = 0; i < fitted.length; i++) {
      natural[i] = law.parameters().get(i).transform().toNatural(fitted[i]);
    }
    return natural;
  }
}
