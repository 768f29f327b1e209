package dev.scalesweep.report.result;

import dev.scalesweep.frontier.Optimum;
import dev.scalesweep.frontier.PowerForm;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * The compute-optimal places of a sweep, with their intervals where the draws have a closed form.
 */
public final class Frontier {
  private final List<PowerForm> draws;
  private final double level;
  private final Optional<Table> table;

  /**
   * The frontier of a sweep.
   *
   * @param folder whose draws make the intervals
   * @param sweep has intervals if it is of the fit
   */
  public Frontier(ResultFolder folder, SweepResult sweep) {
    this.draws =
        sweep.isOfOwnFit() ? folder.law().map(it -> it.forms()).orElse(List.of()) : List.of();
    this.level = folder.level();
    this.table = sweep.frontier();
  }

  /** The rows of {@code frontier.csv}; none where the sweep made none. */
  public List<Budget> rows() {
    return table.map(this::rows).orElse(List.of());
  }

  private List<Budget> rows(Table table) {
    double[] budgets = table.numbers("budget");
    List<Budget> rows = new ArrayList<>();
    for (int i = 0; i < budgets.length; i++) {
      rows.add(
          new Budget(
              "",
              budgets[i],
              table.numbers("N")[i],
              table.numbers("D")[i],
              table.numbers("loss")[i],
              intervals(budgets[i]),
              table.texts("note").get(i)));
    }
    return rows;
  }

  private Map<String, Interval> intervals(double budget) {
    List<Optimum> optima = draws.stream().map(it -> it.at(budget)).toList();
    Map<String, Interval> intervals = new LinkedHashMap<>();
    interval(optima, Optimum::N).ifPresent(it -> intervals.put("N", it));
    interval(optima, Optimum::D).ifPresent(it -> intervals.put("D", it));
    interval(optima, Optimum::tokensPerParameter)
        .ifPresent(it -> intervals.put("tokens_per_parameter", it));
    interval(optima, Optimum::loss).ifPresent(it -> intervals.put("loss", it));
    return intervals;
  }

  private Optional<Interval> interval(List<Optimum> optima, ToDoubleFunction<Optimum> number) {
    return Interval.ofDraws(level, optima.stream().mapToDouble(number).toArray());
  }
}
