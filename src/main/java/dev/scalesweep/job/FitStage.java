package dev.scalesweep.job;

import dev.scalesweep.backend.Backend;
import dev.scalesweep.config.FitPlan;
import dev.scalesweep.config.Job;
import dev.scalesweep.data.Runs;
import dev.scalesweep.fit.Fit;
import dev.scalesweep.fit.Fitter;
import dev.scalesweep.fit.Observations;
import dev.scalesweep.fit.ParameterSpace;
import dev.scalesweep.fit.Problem;
import dev.scalesweep.fit.Starts;
import dev.scalesweep.frontier.ComputeOptimum;
import java.util.Optional;

/** Fits the law of a job to its runs, and reads off the fit what to train and how sure that is. */
final class FitStage {
  private final Job job;
  private final FitPlan plan;
  private final Runs runs;
  private final Backend backend;
  private final ParameterSpace space;

  FitStage(Job job, FitPlan plan, Runs runs, Backend backend) {
    this.job = job;
    this.plan = plan;
    this.runs = runs;
    this.backend = backend;
    this.space = ParameterSpace.of(job.law());
  }

  FitOutcome run(int threads, Progress progress) throws InterruptedException {
    Starts starts = plan.starts().of(space, job.seed());
    Observations observations = observations();
    Fit fit = fit(observations, starts, threads, progress);
    Quantities quantities = quantities();
    Optional<BootstrapOutcome> bootstrap = Optional.empty();
    if (plan.bootstrap().isPresent()) {
      BootstrapStage stage =
          new BootstrapStage(job, plan.bootstrap().get(), runs, observations, quantities);
      bootstrap = Optional.of(stage.run(problem(true), fit, starts, threads, progress));
    }
    return new FitOutcome(
        fit,
        runs,
        observations,
        quantities.allocation(fit.parameters()),
        quantities.decisions(fit.parameters()),
        quantities,
        bootstrap);
  }

  private Fit fit(Observations observations, Starts starts, int threads, Progress progress)
      throws InterruptedException {
    Fitter fitter = new Fitter(problem(plan.isWeighted()), threads);
    try (Progress.Task task = progress.begin("fit: starts", starts.size())) {
      return fitter.fit(observations, starts, task::advance);
    }
  }

  private Problem problem(boolean weighted) {
    return new Problem(space, plan.objective(), plan.settings(), weighted, backend);
  }

  private Observations observations() {
    double[][] variables =
        job.law().variableNames().stream().map(runs::column).toArray(double[][]::new);
    return new Observations(variables, runs.column("loss"), runs.weights());
  }

  private Quantities quantities() {
    boolean decides = FitPlan.decides(job.law());
    return new Quantities(
        space,
        decides ? Optional.of(new ComputeOptimum(job.law(), backend)) : Optional.empty(),
        decides ? middleBudget() : Double.NaN,
        plan.targets());
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
