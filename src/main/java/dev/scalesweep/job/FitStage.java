package dev.scalesweep.job;

import dev.scalesweep.approach.Points;
import dev.scalesweep.backend.Backend;
import dev.scalesweep.backtest.Candidate;
import dev.scalesweep.config.FitPlan;
import dev.scalesweep.config.Job;
import dev.scalesweep.data.Runs;
import dev.scalesweep.fit.Bootstrap;
import dev.scalesweep.fit.Fit;
import dev.scalesweep.fit.Fitter;
import dev.scalesweep.fit.Method;
import dev.scalesweep.fit.Observations;
import dev.scalesweep.fit.ParameterSpace;
import dev.scalesweep.fit.Problem;
import dev.scalesweep.fit.Settings;
import dev.scalesweep.fit.Starts;
import dev.scalesweep.frontier.ComputeOptimum;
import dev.scalesweep.law.Law;
import dev.scalesweep.profile.Profile;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Fits the law of a job to its runs, and reads off the fit what to train and how sure that is. */
final class FitStage {
  private final Job job;
  private final FitPlan plan;
  private final Runs runs;
  private final Optional<List<Points>> curves;
  private final Backend backend;
  private final ParameterSpace space;

  FitStage(Job job, FitPlan plan, JobInputs inputs, Backend backend) {
    this.job = job;
    this.plan = plan;
    this.runs = inputs.runs().orElseThrow();
    this.curves = inputs.curves();
    this.backend = backend;
    this.space = plan.space(job.law(), runs);
  }

  /**
   * Fits.
   *
   * @param journal keeps the refits of a bootstrap, if anything does
   */
  FitOutcome run(Optional<BootstrapJournal> journal, int threads, Progress progress)
      throws InterruptedException {
    Starts starts = plan.starts(space).of(space, job.seed());
    Observations observations = observations(job.law());
    Fit fit = fit(observations, starts, threads, progress);
    Quantities quantities = quantities();
    List<Profile> profiles = profiles(fit, starts, observations, threads, progress);
    Optional<BootstrapOutcome> bootstrap = Optional.empty();
    if (plan.bootstrap().isPresent()) {
      BootstrapStage stage = bootstrap(observations, quantities);
      Bootstrap refits = refits(stage, fit, starts, threads);
      bootstrap = Optional.of(stage.run(refits, fit, journal, progress));
    }
    Optional<BacktestOutcome> backtest = backtest(fit, starts, observations, threads, progress);
    Optional<ApproachesOutcome> approaches = approaches(fit, quantities, progress);
    Fitted fitted = new Fitted(plan, fit, runs, observations, quantities, bootstrap);
    Identification identification = new IdentificationStage(fitted, backend, job.seed()).run();
    return FitOutcome.of(fitted, identification, profiles, backtest, approaches);
  }

  /**
   * Fits, and refits what belongs to a shard.
   *
   * @param journal keeps the refits of a bootstrap, if there is one
   */
  Fit share(Shard shard, Optional<BootstrapJournal> journal, int threads, Progress progress)
      throws InterruptedException {
    Starts starts = plan.starts(space).of(space, job.seed());
    Observations observations = observations(job.law());
    Fit fit = fit(observations, starts, threads, progress);
    if (journal.isPresent()) {
      BootstrapStage stage = bootstrap(observations, quantities());
      stage.share(shard, refits(stage, fit, starts, threads), fit, journal.get(), progress);
    }
    return fit;
  }

  private BootstrapStage bootstrap(Observations observations, Quantities quantities) {
    return new BootstrapStage(job, plan.bootstrap().orElseThrow(), runs, observations, quantities);
  }

  private Bootstrap refits(BootstrapStage stage, Fit fit, Starts starts, int threads) {
    return new Bootstrap(problem(space, true), stage.starts(fit, starts), threads);
  }

  private List<Profile> profiles(
      Fit fit, Starts starts, Observations observations, int threads, Progress progress)
      throws InterruptedException {
    if (plan.profile().isEmpty()) {
      return List.of();
    }
    return new ProfileStage(
            plan.profile().get(), plan.levels(), fit, observations, backend, middleBudget())
        .run(problem(), starts, threads, progress);
  }

  private Optional<BacktestOutcome> backtest(
      Fit fit, Starts starts, Observations observations, int threads, Progress progress)
      throws InterruptedException {
    if (plan.backtest().isEmpty()) {
      return Optional.empty();
    }
    Candidate own = new Candidate(problem(), starts, observations, optimum(job.law()));
    return Optional.of(
        new BacktestStage(plan.backtest().get(), runs, own, fit, this::candidate)
            .run(plan.objective().kind(), threads, progress));
  }

  /** A law beside that of the job. */
  private Candidate candidate(Law law) {
    ParameterSpace free = ParameterSpace.of(law);
    return new Candidate(
        problem(free, plan.isWeighted()),
        plan.grid(free).of(free, job.seed()),
        observations(law),
        optimum(law));
  }

  private Optional<ApproachesOutcome> approaches(Fit fit, Quantities quantities, Progress progress)
      throws InterruptedException {
    if (plan.approaches().isEmpty()) {
      return Optional.empty();
    }
    ApproachesStage stage =
        new ApproachesStage(plan.approaches().get(), job.seed(), fit, quantities);
    return Optional.of(stage.run(TrainingCurves.points(runs), curves, progress));
  }

  private Fit fit(Observations observations, Starts starts, int threads, Progress progress)
      throws InterruptedException {
    Fitter fitter = new Fitter(problem(), threads);
    try (Progress.Task task = progress.begin("fit: starts" + where(), starts.size())) {
      return fitter.fit(observations, starts, task::advance);
    }
  }

  /** Says so where a device was asked for and does not know the method. */
  private String where() {
    Method method = plan.method(space);
    return backend.device().isEmpty() || method == Method.BFGS
        ? ""
        : " by " + method.label() + ", on the processor: devices fit by bfgs";
  }

  private Problem problem() {
    return problem(space, plan.isWeighted());
  }

  private Problem problem(ParameterSpace space, boolean weighted) {
    return new Problem(space, plan.objective(), plan.method(space), settings(), weighted, backend);
  }

  private Settings settings() {
    return plan.settings().screenedIn(job.screening());
  }

  private Observations observations(Law law) {
    double[][] variables = law.variableNames().stream().map(runs::column).toArray(double[][]::new);
    return new Observations(variables, runs.column("loss"), runs.weights(), groups());
  }

  private int[] groups() {
    int[] groups = new int[runs.size()];
    if (!space.groups().isEmpty()) {
      List<String> names = runs.groups().orElseThrow();
      Arrays.setAll(groups, i -> space.groups().indexOf(names.get(i)));
    }
    return groups;
  }

  private Quantities quantities() {
    return new Quantities(space, optimum(job.law()), middleBudget(), plan.targets());
  }

  private Optional<ComputeOptimum> optimum(Law law) {
    return FitPlan.decides(law) ? Optional.of(new ComputeOptimum(law, backend)) : Optional.empty();
  }

  /** The geometric mean of 6ND over the runs; NaN for a law that does not decide. */
  private double middleBudget() {
    if (!FitPlan.decides(job.law())) {
      return Double.NaN;
    }
    double[] sizes = runs.column("N");
    double[] tokens = runs.column("D");
    double sum = 0;
    for (int i = 0; i < runs.size(); i++) {
      sum += StrictMath.log(sizes[i]) + StrictMath.log(tokens[i]);
    }
    return ComputeOptimum.FLOP_PER_PARAMETER_AND_TOKEN * StrictMath.exp(sum / runs.size());
  }
}
