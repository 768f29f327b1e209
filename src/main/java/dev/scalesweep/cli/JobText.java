package dev.scalesweep.cli;

import dev.scalesweep.cli.TextTable.Align;
import dev.scalesweep.config.CurvesPlan;
import dev.scalesweep.config.Job;
import dev.scalesweep.config.SweepPlan;
import dev.scalesweep.data.RunsCounts;
import dev.scalesweep.fit.Fit;
import dev.scalesweep.fit.Objective;
import dev.scalesweep.fit.StartResults;
import dev.scalesweep.frontier.Allocation;
import dev.scalesweep.frontier.Optimum;
import dev.scalesweep.job.BootstrapOutcome;
import dev.scalesweep.job.Decisions;
import dev.scalesweep.job.DownstreamOutcome;
import dev.scalesweep.job.FitOutcome;
import dev.scalesweep.job.JobOutcome;
import dev.scalesweep.job.SweepOutcome;
import dev.scalesweep.report.PeopleNumber;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a job prints: the numbers that people look for first. The files have all digits. */
final class JobText {
  private static final String INDENT = "  ";
  private static final int OBJECTIVE_DIGITS = 10;
  private static final int LOSS_DIGITS = 5;
  private static final int BUDGET_DIGITS = 4;

  private final PrintWriter out;

  private JobText(PrintWriter out) {
    this.out = out;
  }

  static void print(Job job, JobOutcome outcome, Path directory, PrintWriter out) {
    JobText text = new JobText(out);
    out.println(job.title());
    outcome.fit().ifPresent(text::print);
    outcome.downstream().ifPresent(text::print);
    outcome.sweeps().forEach(text::print);
    outcome.withheld().forEach(text::printWithheld);
    outcome.failed().forEach(it -> text.line("%nsweep %s: not whole", it.plan().name()));
    outcome.curves().forEach(text::print);
    out.println();
    out.println("results in " + directory);
    out.flush();
  }

  private void print(FitOutcome outcome) {
    Fit fit = outcome.fit();
    line("%nfit of %s: loss = %s", fit.law().name(), LawText.formula(fit.law().loss()));
    ParametersText.lines(outcome).forEach(it -> line("  %s", it));
    line(
        "  %s %s over %s",
        objective(fit.objective()),
        PeopleNumber.digits(fit.value(), OBJECTIVE_DIGITS),
        runs(outcome.runs().counts()));
    line("  %s", starts(fit));
    outcome.bootstrap().ifPresent(this::print);
    DiagnosisText.lines(outcome).forEach(it -> line("  %s", it));
    BasinsText.lines(outcome).forEach(it -> line("  %s", it));
    InfluenceText.line(outcome).ifPresent(it -> line("  %s", it));
    for (int group = 0; group < outcome.decisions().size(); group++) {
      Decisions decisions = outcome.decisions().get(group);
      if (decisions.decides()) {
        decisions.group().ifPresent(it -> line("  group %s:", it));
      }
      decisions.allocation().ifPresent(it -> line("  %s", growth(it)));
      print(decisions.optima());
      printDecisionIntervals(outcome, group);
    }
    outcome.profiles().forEach(it -> ProfileText.lines(it).forEach(text -> line("  %s", text)));
    ConclusionText.lines(outcome).forEach(it -> line("  %s", it));
    outcome.backtest().ifPresent(it -> new BacktestText(it, out).print(INDENT));
    outcome.approaches().ifPresent(it -> new ApproachesText(it, outcome, out).print(INDENT));
  }

  private void print(DownstreamOutcome outcome) {
    print(outcome.fit());
    DownstreamText.lines(outcome).forEach(it -> line("  %s", it));
  }

  private static String objective(Objective objective) {
    return objective.kind().label()
        + " objective"
        + counted("above", objective.above())
        + counted("below", objective.below());
  }

  private static String counted(String side, double factor) {
    String times = PeopleNumber.shortest(factor, BUDGET_DIGITS);
    return factor == 1 ? "" : " (runs " + side + " the curve count " + times + " times)";
  }

  private void print(BootstrapOutcome bootstrap) {
    line(
        "  bootstrap of %s: %d replicates, %d failed",
        bootstrap.plan().kind().name().toLowerCase(Locale.ROOT),
        bootstrap.plan().replicates(),
        bootstrap.failed());
  }

  /** For each target how sure the model size is, if that is known. */
  private void printDecisionIntervals(FitOutcome outcome, int group) {
    List<Optimum> optima = outcome.decisions().get(group).optima();
    for (int target = 0; target < optima.size(); target++) {
      String budget = PeopleNumber.shortest(optima.get(target).budget(), BUDGET_DIGITS);
      EstimateText.interval(
              outcome.decisionEstimate(group, target, 0),
              outcome.decisionError(group, target, 0),
              outcome.levels(),
              PeopleNumber::count)
          .ifPresent(it -> line("  at %s FLOP: parameters %s", budget, it));
    }
  }

  private static String runs(RunsCounts counts) {
    String used = counts.used() + " runs";
    return counts.dropped() == 0 ? used : used + ", " + counts.dropped() + " left out";
  }

  private static String starts(Fit fit) {
    StartResults starts = fit.starts();
    String endings =
        starts.endings().entrySet().stream()
            .filter(entry -> entry.getValue() > 0)
            .map(entry -> entry.getValue() + " " + entry.getKey().label())
            .collect(Collectors.joining(", "));
    return String.format(
        Locale.ROOT,
        "%d starts by %s, %.1f%% at the optimum: %s",
        starts.total(),
        fit.method().label(),
        100.0 * starts.within(fit.value()) / starts.total(),
        endings);
  }

  private static String growth(Allocation allocation) {
    return String.format(
        Locale.ROOT,
        "optimal N grows as C^%.4f and D as C^%.4f around %s FLOP",
        allocation.nExponent(),
        allocation.dExponent(),
        PeopleNumber.shortest(allocation.budget(), BUDGET_DIGITS));
  }

  private void print(SweepOutcome outcome) {
    line(
        "%nsweep %s: %d cells, parameters from %s",
        outcome.plan().name(), outcome.plan().cells(), outcome.plan().from().description());
    print(outcome.frontier());
  }

  private void print(CurvesPlan plan) {
    line(
        "%ncurves %s: %s along %s, %d points",
        plan.name(),
        String.join(", ", plan.lines().keySet()),
        plan.axis().name(),
        plan.axis().size());
  }

  private void printWithheld(SweepPlan plan) {
    line("%nsweep %s: not made, since the fit is not identifiable", plan.name());
  }

  private void print(List<Optimum> optima) {
    if (optima.isEmpty()) {
      return;
    }
    TextTable table =
        new TextTable(Align.RIGHT, "FLOP", "PARAMETERS", "TOKENS", "TOKENS/PARAMETER", "LOSS");
    for (Optimum optimum : optima) {
      String budget = PeopleNumber.shortest(optimum.budget(), BUDGET_DIGITS);
      if (optimum.isFound()) {
        table.row(
            budget,
            PeopleNumber.count(optimum.N()),
            PeopleNumber.count(optimum.D()),
            PeopleNumber.count(optimum.tokensPerParameter()),
            PeopleNumber.digits(optimum.loss(), LOSS_DIGITS));
      } else {
        table.row(budget, "-", "-", "-", "-", optimum.note());
      }
    }
    table.print(INDENT, out);
  }

  private void line(String format, Object... values) {
    out.printf(Locale.ROOT, format + "%n", values);
  }
}
