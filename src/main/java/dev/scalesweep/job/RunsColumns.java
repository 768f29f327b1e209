package dev.scalesweep.job;

import dev.scalesweep.config.ApproachesPlan;
import dev.scalesweep.config.BacktestPlan;
import dev.scalesweep.config.BacktestPlan.NamedLaw;
import dev.scalesweep.config.FitPlan;
import dev.scalesweep.data.RequiredColumn;
import dev.scalesweep.expr.Formula;
import dev.scalesweep.input.Place;
import dev.scalesweep.law.Law;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The columns of numbers that a job needs of its runs. */
final class RunsColumns {
  private static final Formula FLOP = Formula.parse("6 * N * D", Place.of("C"));

  private RunsColumns() {}

  /** What the fit needs, and what it is asked for beside it. */
  static List<RequiredColumn> of(Law law, FitPlan plan) {
    List<RequiredColumn> columns = new ArrayList<>(variables(law, "the law"));
    columns.add(
        plan.objective().kind().isLogarithmic()
            ? new RequiredColumn("loss", true, "the objective takes its logarithm")
            : new RequiredColumn("loss", false, "it is what the law predicts"));
    plan.backtest().ifPresent(it -> columns.addAll(of(it)));
    plan.approaches().ifPresent(it -> columns.addAll(ofPoints(it)));
    return columns;
  }

  private static List<RequiredColumn> variables(Law law, String name) {
    Set<String> positive = law.positiveVariables();
    return law.variableNames().stream()
        .map(variable ->
            positive.contains(variable)
                ? new RequiredColumn(variable, true, name + " takes its logarithm")
                : new RequiredColumn(variable, false, "it is a variable of " + name))
        .toList();
  }

  private static List<RequiredColumn> of(BacktestPlan plan) {
    List<RequiredColumn> columns = new ArrayList<>();
    for (NamedLaw named : plan.laws()) {
      variables(named.law(), "the law " + named.law().name())
          .forEach(it -> columns.add(it.askedAt(named.place())));
    }
    columns.add(new RequiredColumn("loss", true, "fit.backtest takes its logarithm"));
    String by = plan.by().text();
    RequiredColumn column =
        new RequiredColumn(by, true, "fit.backtest takes its logarithm").askedAt(plan.by().place());
    columns.add(by.equals(FitPlan.BUDGET) ? column.orElse(FLOP) : column);
    return columns;
  }

  /** What the approaches beside the fit need. */
  static List<RequiredColumn> ofPoints(ApproachesPlan plan) {
    String reason = "fit.approaches takes its logarithm";
    return List.of(
        new RequiredColumn("N", true, reason).askedAt(plan.place()),
        new RequiredColumn("D", true, reason).askedAt(plan.place()),
        new RequiredColumn(FitPlan.BUDGET, true, reason).askedAt(plan.place()).orElse(FLOP),
        new RequiredColumn("loss", false, "fit.approaches looks for its minimum"));
  }
}
