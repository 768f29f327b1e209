package dev.scalesweep.cli;

import dev.scalesweep.fit.Estimate;
import dev.scalesweep.frontier.Optimum;
import dev.scalesweep.job.PlanRow;
import dev.scalesweep.plan.NextRun;
import dev.scalesweep.plan.Regret;
import dev.scalesweep.report.PeopleNumber;
import dev.scalesweep.units.ComputeUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What is printed of a budget below the table: how sure it is, and what else was asked. */
final class PlanRemarks {
  private static final int BUDGET_DIGITS = 4;
  private static final int LOSS_DIGITS = 5;
  private static final double PERCENT = 100;

  private final ComputeUnit unit;
  private final String indent;

  /**
   * @param unit in which compute is written
   */
  PlanRemarks(ComputeUnit unit, String indent) {
    this.unit = unit;
    this.indent = indent;
  }

  List<String> of(PlanRow row) {
    List<String> remarks = new ArrayList<>();
    if (!row.estimates().isEmpty()) {
      remarks.add("parameters " + interval(row.estimates().get(0)));
      remarks.add("tokens " + interval(row.estimates().get(1)));
      remarks.add("tokens per parameter " + interval(row.estimates().get(2)));
    }
    row.beyond().ifPresent(it -> remarks.add(beyond(it)));
    if (!row.outside().isEmpty()) {
      remarks.add(outside(row.outside()));
    }
    row.regrets().forEach(it -> remarks.add(regret(it)));
    row.next().forEach(it -> remarks.add(next(it)));
    String budget = indent + "at " + amount(row.choice().optimum().budget()) + ": ";
    return remarks.stream().map(it -> budget + it).toList();
  }

  private static String interval(Estimate estimate) {
    return EstimateText.interval(estimate, PeopleNumber::count);
  }

  private static String beyond(double orders) {
    return PeopleNumber.decimals(Math.abs(orders), 1)
        + " orders of magnitude "
        + (orders > 0 ? "beyond" : "below")
        + " the largest run";
  }

  private static String outside(Map<String, Double> orders) {
    return orders.entrySet().stream()
            .map(it -> it.getKey() + " " + PeopleNumber.decimals(it.getValue(), 1))
            .collect(Collectors.joining(" and "))
        + " orders of magnitude beyond the largest of the published runs";
  }

  private String regret(Regret regret) {
    Optimum chosen = regret.chosen();
    if (!chosen.isFound()) {
      return "acting on " + regret.actedOn() + ": " + chosen.note();
    }
    return "acting on "
        + regret.actedOn()
        + " trains "
        + PeopleNumber.count(chosen.N())
        + " on "
        + PeopleNumber.count(chosen.D())
        + " to a loss of "
        + PeopleNumber.digits(regret.loss(), LOSS_DIGITS)
        + wasted(regret);
  }

  private String wasted(Regret regret) {
    return Double.isNaN(regret.enough())
        ? ", which no budget reaches best"
        : ", for which "
            + amount(regret.enough())
            + " are enough: "
            + amount(regret.wasted())
            + " ("
            + PeopleNumber.decimals(PERCENT * regret.wasted() / regret.chosen().budget(), 1)
            + "%) are wasted";
  }

  private String next(NextRun run) {
    return "a run of "
        + PeopleNumber.count(run.N())
        + " on "
        + PeopleNumber.count(run.D())
        + " for "
        + amount(run.cost())
        + " leaves "
        + PeopleNumber.decimals(PERCENT * run.width(), 1)
        + "% of the standard deviation of log N";
  }

  private String amount(double flop) {
    return PeopleNumber.shortest(unit.in(flop), BUDGET_DIGITS);
  }
}
