package dev.scalesweep.job;

import dev.scalesweep.backend.Backend;
import dev.scalesweep.config.FitPlan;
import dev.scalesweep.config.Job;
import dev.scalesweep.data.Runs;
import dev.scalesweep.fit.Fit;
import dev.scalesweep.fit.Fitter;
import dev.scalesweep.fit.Starts;
import dev.scalesweep.frontier.ComputeOptimum;
import dev.scalesweep.frontier.Optimum;
import dev.scalesweep.frontier.Window;
import java.util.List;
import java.util.Optional;

/** Fits the law of a job to its runs, and reads off the fit what to train. */
final class FitStage {
  private final Job job;
  private final FitPlan plan;
  private final Runs runs;
  private final Backend backend;

  FitStage(Job job, FitPlan plan, Runs runs, Backend backend) {
    this.job = job;
    this.plan = plan;
    this.runs = runs;
    this.backend = backend;
  }

  FitOutcome run(int threads, Progress progress) throws InterruptedException {
    Starts starts = plan.starts().of(job.law(), job.seed());
    Fitter fitter = new Fitter(backend, threads);
    try (Progress.Task task = progress.begin("fit: starts", starts.size())) {
      return decided(
          fitter.fit(
              job.law(), observations(), plan.objective(), plan.settings(), starts, task::advance));
    }
  }

  private Fitter.Observations observations() {
    double[][] variables =
        job.law().variableNames().stream().map(runs::column).toArray(double[][]::new);
    double[] weights = plan.isWeighted() ? runs.weights() : null;
    return new Fitter.Observations(variables, runs.column("loss"), weights);
  }

  private FitOutcome decided(Fit fit) {
    if (!FitPlan.decides(job.law())) {
      return new FitOutcome(fit, runs, Optional.empty(), List.of());
    }
    ComputeOptimum optimum = new ComputeOptimum(job.law(), backend);
    List<Optimum> decisions =
        plan.targets().stream()
            .map(budget -> optimum.at(fit.parameters(), budget, Window.ANY))
            .toList();
    Optional<Allocation> allocation = Allocation.around(middleBudget(), optimum, fit.parameters());
    return new FitOutcome(fit, runs, allocation, decisions);
  }

  /** The geometric mean of 6ND over the runs. */
  private double middleBudget() {
    double[] sizes = runs.column("N");
    double[] tokens = runs.column("D");
    double sum = 0;
    for (int i = 0; i < runs.size(); i++) {
      sum += StrictMath.log(sizes[i]) + StrictMath.log(tokens[i]);
    }
    return ComputeOptimum.FLOP_PER_PARAMETER_AND_TOKEN * StrictMath.exp(sum / runs.size());
  }
}
