package dev.scalesweep.job;

import dev.scalesweep.backend.Amount;
import dev.scalesweep.config.BootstrapPlan;
import dev.scalesweep.config.FitPlan;
import dev.scalesweep.config.Job;
import dev.scalesweep.config.SweepPlan;
import dev.scalesweep.data.Runs;
import dev.scalesweep.fit.Method;
import dev.scalesweep.fit.ParameterSpace;
import java.util.Optional;

/** How much of a job a device can compute: the cells of its sweeps, and the starts of its fits. */
public final class Extent {
  /** Of a start of the Chinchilla law on the Besiroglu runs, 117.8 on average. */
  private static final double EVALUATIONS = 118;

  private Extent() {}

  /**
   * The extent of some work of a job, whose runs are read.
   *
   * @throws dev.scalesweep.input.Mistake if the inputs are not sound
   */
  public static Amount of(Job job, Work work) {
    double cells =
        work.sweeps().stream().filter(SweepCells::areAskedFor).mapToDouble(SweepPlan::cells).sum();
    JobInputs inputs = JobInputs.read(job, work);
    Amount amount = new Amount(cells, evaluations(job, work.fit(), inputs));
    return work.downstream().isEmpty()
        ? amount
        : amount.plus(
            new Amount(
                0,
                evaluations(
                    work.downstream().get(),
                    work.downstream().get().fit(),
                    inputs.downstream().orElseThrow())));
  }

  private static double evaluations(Job job, Optional<FitPlan> plan, JobInputs inputs) {
    return plan.isEmpty() || inputs.runs().isEmpty()
        ? 0
        : evaluations(job, plan.get(), inputs.runs().get());
  }

  /** Only one method is known to devices. */
  private static double evaluations(Job job, FitPlan plan, Runs runs) {
    ParameterSpace space = plan.space(job.law(), runs);
    if (plan.method(space) != Method.BFGS) {
      return 0;
    }
    double starts = plan.starts(space).count(space);
    double refits = plan.bootstrap().map(it -> it.replicates() * starts(it, starts)).orElse(0.0);
    return (starts + refits) * EVALUATIONS * runs.size();
  }

  private static double starts(BootstrapPlan bootstrap, double all) {
    return bootstrap.best().isPresent() ? Math.min(bootstrap.best().getAsInt(), all) : all;
  }
}
