package dev.scalesweep.job;

import dev.scalesweep.backend.Backend;
import dev.scalesweep.config.SweepPlan;
import dev.scalesweep.frontier.ComputeOptimum;
import dev.scalesweep.frontier.Optimum;
import dev.scalesweep.frontier.Window;
import dev.scalesweep.law.Law;
import dev.scalesweep.sweep.Axis;
import dev.scalesweep.sweep.Surface;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Sweeps a law over a grid. */
final class SweepStage {
  private final Law law;
  private final SweepPlan plan;
  private final Map<String, Double> parameters;
  private final Backend backend;

  /**
   * @param parameters the law's parameters, in the formula's own space. Not modified.
   */
  SweepStage(Law law, SweepPlan plan, Map<String, Double> parameters, Backend backend) {
    this.law = law;
    this.plan = plan;
    this.parameters = parameters;
    this.backend = backend;
  }

  /** The loss of every cell, the last axis varying fastest. */
  double[] loss(int threads, Progress progress) throws InterruptedException {
    Surface surface = new Surface(law, backend, plan.axes(), parameters);
    String what = "sweep " + plan.name() + ": cells";
    try (Progress.Task task = progress.begin(what, surface.cells())) {
      return surface.compute(threads, task::advance);
    }
  }

  /** The optimum of each budget, inside the axes. */
  List<Optimum> frontier() {
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
