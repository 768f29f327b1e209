package dev.scalesweep.job;

import dev.scalesweep.backend.Backend;
import dev.scalesweep.config.Job;
import dev.scalesweep.data.RequiredColumn;
import dev.scalesweep.data.Runs;
import dev.scalesweep.data.RunsReader;
import dev.scalesweep.data.RunsSpecification;
import dev.scalesweep.fit.Fit;
import dev.scalesweep.fit.Fitter;
import dev.scalesweep.fit.Starts;
import dev.scalesweep.frontier.ComputeOptimum;
import dev.scalesweep.frontier.Optimum;
import dev.scalesweep.frontier.Window;
import dev.scalesweep.law.Law;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the runs of a job and fits its law to them. */
public final class FitStage {
  private final Job job;
  private final Backend backend;
  private final int threads;

  /** The fit of a job. */
  public FitStage(Job job, Backend backend, int threads) {
    this.job = job;
    this.backend = backend;
    this.threads = threads;
  }

  /**
   * The runs that a job's fit needs.
   *
   * @throws dev.scalesweep.input.Mistake if the table is not sound
   */
  public static Runs read(Job job, RunsSpecification specification) {
    Law law = job.law();
    Set<String> positive = law.positiveVariables();
    List<RequiredColumn> columns = new ArrayList<>();
    for (String variable : law.variableNames()) {
      boolean logarithmic = positive.contains(variable);
      String reason =
          logarithmic ? "the law takes its logarithm" : "it is a variable of the law";
      columns.add(new RequiredColumn(variable, logarithmic, reason));
    }
    boolean logarithmic = job.fit().objective().kind().isLogarithmic();
    String reason =
        logarithmic ? "the objective takes its logarithm" : "it is what the law predicts";
    columns.add(new RequiredColumn("loss", logarithmic, reason));
    return RunsReader.read(specification, columns);
  }

  /** Reads and fits. */
  FitOutcome run(RunsSpecification specification, Progress progress) throws InterruptedException {
    Runs runs = read(job, specification);
    Starts starts = job.fit().starts().of(job.law(), job.seed());
    try (Progress.Task task = progress.begin("fit: starts", starts.size())) {
      Fit fit =
          new Fitter(backend, threads)
              .fit(
                  job.law(),
                  observations(runs),
                  job.fit().objective(),
                  job.fit().settings(),
                  starts,
                  task::advance);
      return decided(fit, runs);
    }
  }

  private Fitter.Observations observations(Runs runs) {
    double[][] variables =
        job.law().variableNames().stream().map(runs::column).toArray(double[][]::new);
    boolean weighted = Arrays.stream(runs.weights()).anyMatch(weight -> weight != 1);
    return new Fitter.Observations(
        variables, runs.column("loss"), weighted ? runs.weights() : null);
  }

  private FitOutcome decided(Fit fit, Runs runs) {
    if (!ComputeOptimum.appliesTo(job.law()) || job.law().variables().size() > 2) {
      return new FitOutcome(fit, runs, Optional.empty(), List.of());
    }
    ComputeOptimum optimum = new ComputeOptimum(job.law(), backend);
    List<Optimum> decisions =
        job.fit().targets().stream()
            .map(budget -> optimum.at(fit.parameters(), budget, Window.ANY))
            .toList();
    return new FitOutcome(
        fit,
        runs,
        Allocation.around(middleBudget(runs), optimum, fit.parameters()),
        decisions);
  }

  /** The geometric mean of 6ND over the runs. */
  private static double middleBudget(Runs runs) {
    double sum = 0;
    for (int i = 0; i < runs.size(); i++) {
      sum += StrictMath.log(runs.column("N")[i]) + StrictMath.log(runs.column("D")[i]);
    }
    return ComputeOptimum.FLOP_PER_PARAMETER_AND_TOKEN * StrictMath.exp(sum / runs.size());
  }
}
