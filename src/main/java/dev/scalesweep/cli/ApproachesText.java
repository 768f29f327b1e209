package dev.scalesweep.cli;

import dev.scalesweep.approach.Profile;
import dev.scalesweep.cli.TextTable.Align;
import dev.scalesweep.fit.Estimate;
import dev.scalesweep.frontier.Allocation;
import dev.scalesweep.job.ApproachOutcome;
import dev.scalesweep.job.ApproachOutcome.Bias;
import dev.scalesweep.job.ApproachOutcome.Result;
import dev.scalesweep.job.ApproachesOutcome;
import dev.scalesweep.job.FitOutcome;
import dev.scalesweep.report.PeopleNumber;
import java.io.PrintWriter;

/** What a job prints of the approaches: all in one table, the fit of the law among them. */
final class ApproachesText {
  private static final int DECIMALS = 4;
  private static final int BUDGET_DIGITS = 3;
  private static final String NOTHING = "-";

  private final ApproachesOutcome approaches;
  private final FitOutcome fit;
  private final PrintWriter out;

  ApproachesText(ApproachesOutcome approaches, FitOutcome fit, PrintWriter out) {
    this.approaches = approaches;
    this.fit = fit;
    this.out = out;
  }

  void print(String indent) {
    out.println(
        indent
            + "approaches: optimal N as C^a, D as C^b; the bias is that of runs of the fitted law"
            + " without noise");
    TextTable table =
        new TextTable(Align.RIGHT, "APPROACH", "a", "INTERVAL", "b", "INTERVAL", "BIAS OF a");
    approaches.envelope().ifPresent(it -> table.row(row("1 envelope", it)));
    approaches.isoflop().ifPresent(it -> table.row(row("2 iso-FLOP", it)));
    fit.decisions().getFirst().allocation().ifPresent(it -> table.row(row(it)));
    table.print(indent + indent, out);
    approaches.isoflop().stream()
        .flatMap(it -> it.approach().profiles().stream())
        .filter(profile -> !profile.isUsable())
        .forEach(profile -> out.println(indent + leftOut(profile)));
  }

  private static String leftOut(Profile profile) {
    return "left out, the "
        + profile.runs()
        + " runs of "
        + PeopleNumber.shortest(profile.budget(), BUDGET_DIGITS)
        + " FLOP: "
        + profile.note();
  }

  private static String[] row(String name, ApproachOutcome<?> outcome) {
    return outcome
        .result()
        .map(it -> row(name, it))
        .orElse(new String[] {name, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, outcome.note()});
  }

  private static String[] row(String name, Result result) {
    return row(
        name,
        result.growth().N().exponent(),
        interval(result.certainty().N()),
        result.growth().D().exponent(),
        interval(result.certainty().D()),
        result.bias().map(Bias::nExponent).map(ApproachesText::decimals).orElse(NOTHING));
  }

  private String[] row(Allocation allocation) {
    return row(
        "3 " + fit.fit().law().name(),
        allocation.nExponent(),
        interval(0),
        allocation.dExponent(),
        interval(1),
        NOTHING);
  }

  private static String[] row(
      String name, double a, String aInterval, double b, String bInterval, String bias) {
    return new String[] {name, decimals(a), aInterval, decimals(b), bInterval, bias};
  }

  /** Of the fit's exponent of N, or with 1 of D. */
  private String interval(int exponent) {
    return EstimateText.interval(
            fit.allocationEstimate(0, exponent),
            fit.allocationError(0, exponent),
            fit.levels(),
            ApproachesText::decimals)
        .orElse(NOTHING);
  }

  private static String interval(Estimate estimate) {
    return EstimateText.interval(estimate, ApproachesText::decimals);
  }

  private static String decimals(double value) {
    return Double.isFinite(value) ? PeopleNumber.decimals(value, DECIMALS) : NOTHING;
  }
}
