package dev.scalesweep.job;

import dev.scalesweep.backend.Backend;
import dev.scalesweep.backend.Precision;
import dev.scalesweep.config.SweepPlan;
import dev.scalesweep.frontier.ComputeOptimum;
import dev.scalesweep.frontier.Optimum;
import dev.scalesweep.frontier.Window;
import dev.scalesweep.law.Law;
import dev.scalesweep.sweep.Axis;
import dev.scalesweep.sweep.Surface;
import dev.scalesweep.sweep.SurfaceOutputs;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Sweeps a law over a grid. */
final class SweepStage {
  private final Law law;
  private final SweepPlan plan;
  private final Map<String, Double> parameters;
  private final Backend backend;
  private final Precision precision;

  /**
   * @param parameters the law's parameters, in the formula's own space. Not modified.
   * @param precision of the cells; the frontier is always computed in double precision
   */
  SweepStage(
      Law law,
      SweepPlan plan,
      Map<String, Double> parameters,
      Backend backend,
      Precision precision) {
    this.law = law;
    this.plan = plan;
    this.parameters = parameters;
    this.backend = backend;
    this.precision = precision;
  }

  /** Computes every cell. */
  SweptCells cells(int threads, Progress progress) throws InterruptedException {
    SurfaceOutputs outputs = new SurfaceOutputs(List.of(), precision);
    String what = "sweep " + plan.name() + ": cells";
    try (Surface surface = new Surface(law, backend, plan.axes(), parameters, outputs);
        Progress.Task task = progress.begin(what, surface.cells())) {
      double[] loss = surface.compute(threads, task::advance);
      return new SweptCells(loss, surface.kernelNanoseconds());
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
