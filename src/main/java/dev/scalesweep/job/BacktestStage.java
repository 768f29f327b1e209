package dev.scalesweep.job;

import dev.scalesweep.backtest.Attempt;
import dev.scalesweep.backtest.Backtest;
import dev.scalesweep.backtest.Candidate;
import dev.scalesweep.backtest.Trial;
import dev.scalesweep.config.BacktestPlan;
import dev.scalesweep.config.BacktestPlan.NamedLaw;
import dev.scalesweep.data.Runs;
import dev.scalesweep.fit.Fit;
import dev.scalesweep.fit.Objective;
import dev.scalesweep.law.Law;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Holds the law of a job, and others beside it, to runs that they were not fitted to. */
final class BacktestStage {
  private final BacktestPlan plan;
  private final Runs runs;
  private final Candidate own;
  private final Fit ownFit;
  private final Function<Law, Candidate> others;

  /**
   * @param own the law of the job, fitted as the job says
   * @param ownFit its fit to all runs
   * @param others makes a candidate of another law
   */
  BacktestStage(
      BacktestPlan plan, Runs runs, Candidate own, Fit ownFit, Function<Law, Candidate> others) {
    this.plan = plan;
    this.runs = runs;
    this.own = own;
    this.ownFit = ownFit;
    this.others = others;
  }

  BacktestOutcome run(Objective.Kind objective, int threads, Progress progress)
      throws InterruptedException {
    double[] by = runs.column(plan.by().text());
    double[] thresholds = Thresholds.of(plan, by);
    long fits = plan.laws().size() * (thresholds.length + 1L);
    List<Trial> trials = new ArrayList<>();
    try (Progress.Task task = progress.begin("backtest: fits", fits)) {
      for (NamedLaw named : plan.laws()) {
        boolean isOwn = named.law().equals(ownFit.law());
        Candidate candidate = isOwn ? own : others.apply(named.law());
        Backtest backtest = new Backtest(candidate, by, threads, task::advance);
        Attempt all = isOwn ? backtest.all(ownFit) : backtest.all();
        trials.add(backtest.run(thresholds, all));
      }
    }
    return new BacktestOutcome(plan, objective, thresholds, trials);
  }
}
