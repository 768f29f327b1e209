package dev.scalesweep.job;

import dev.scalesweep.backend.Backend;
import dev.scalesweep.config.SweepPlan;
import dev.scalesweep.frontier.ComputeOptimum;
import dev.scalesweep.frontier.Optimum;
import dev.scalesweep.frontier.Window;
import dev.scalesweep.law.Law;
import dev.scalesweep.sweep.Axis;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the optimum of each budget of a sweep, inside its axes. */
final class FrontierStage {
  private final Law law;
  private final Backend backend;
  private final SweepPlan plan;

  /**
   * @param backend computes, always in double precision
   */
  FrontierStage(Law law, Backend backend, SweepPlan plan) {
    this.law = law;
    this.backend = backend;
    this.plan = plan;
  }

  /**
   * The optima; none where none are asked for.
   *
   * @param parameters the law's, in the formula's own space. Not modified.
   */
  List<Optimum> run(Map<String, Double> parameters) {
    if (!plan.frontier()) {
      return List.of();
    }
    ComputeOptimum optimum = new ComputeOptimum(law, backend);
    Window window = Window.covering(points("N"), points("D"));
    Map<String, Double> values = new HashMap<>(parameters);
    plan.axes().stream()
        .filter(axis -> axis.size() == 1)
        .forEach(axis -> values.put(axis.name(), axis.values()[0]));
    return plan.budgets().stream().map(budget -> optimum.at(values, budget, window)).toList();
  }

  private double[] points(String name) {
    return plan.axes().stream()
        .filter(axis -> axis.name().equals(name))
        .map(Axis::values)
        .findFirst()
        .orElseThrow();
  }
}
