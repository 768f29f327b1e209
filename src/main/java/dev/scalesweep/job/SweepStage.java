package dev.scalesweep.job;

import dev.scalesweep.backend.Backend;
import dev.scalesweep.config.Job;
import dev.scalesweep.config.SweepPlan;
import dev.scalesweep.fit.Fit;
import dev.scalesweep.frontier.ComputeOptimum;
import dev.scalesweep.frontier.Optimum;
import dev.scalesweep.frontier.Window;
import dev.scalesweep.sweep.Axis;
import dev.scalesweep.sweep.Surface;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sweeps the law of a job over a grid. */
final class SweepStage {
  private final Job job;
  private final Backend backend;
  private final int threads;

  SweepStage(Job job, Backend backend, int threads) {
    this.job = job;
    this.backend = backend;
    this.threads = threads;
  }

  /**
   * Computes the cells and the frontier.
   *
   * @param fit the fit of the job, if it has one
   */
  SweepOutcome run(SweepPlan plan, Optional<Fit> fit, Progress progress)
      throws InterruptedException {
    Map<String, Double> parameters = new ParameterSource(job.law(), fit).values(plan.from());
    Surface surface = new Surface(job.law(), backend, plan.axes(), parameters);
    try (Progress.Task task = progress.begin("sweep " + plan.name() + ": cells", surface.cells())) {
      double[] loss = surface.compute(threads, task::advance);
      return new SweepOutcome(plan, parameters, loss, frontier(plan, parameters));
    }
  }

  private List<Optimum> frontier(SweepPlan plan, Map<String, Double> parameters) {
    List<Optimum> frontier = new ArrayList<>();
    if (plan.budgets().isEmpty()) {
      return frontier;
    }
    ComputeOptimum optimum = new ComputeOptimum(job.law(), backend);
    Map<String, Double> values = new HashMap<>(parameters);
    for (Axis axis : plan.axes()) {
      if (axis.size() == 1) {
        values.put(axis.name(), axis.values()[0]);
      }
    }
    Window window = Window.covering(axis(plan, "N").values(), axis(plan, "D").values());
    for (double budget : plan.budgets()) {
      frontier.add(optimum.at(values, budget, window));
    }
    return frontier;
  }

  private static Axis axis(SweepPlan plan, String name) {
    return plan.axes().stream().filter(it -> it.name().equals(name)).findFirst().orElseThrow();
  }
}
