package dev.scalesweep.report.figure;

import dev.scalesweep.report.Figure;
import dev.scalesweep.report.Figure.Ruler;
import dev.scalesweep.report.Scale;
import dev.scalesweep.report.Series;
import dev.scalesweep.report.Series.Kind;
import dev.scalesweep.report.result.Interval;
import dev.scalesweep.report.result.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How what is planned grows with the budget. */
final class PlanFigures {
  private final List<Part> plans;

  /**
   * Of a plan.
   *
   * @param plan {@code plan.json}
   */
  PlanFigures(Part plan) {
    this.plans = plan.list("plans").stream().filter(it -> it.at("N").isPresent()).toList();
  }

  List<Figure> all() {
    List<Figure> figures = new ArrayList<>();
    if (!plans.isEmpty()) {
      figures.add(figure("N", "N to train", "parameters"));
      figures.add(figure("D", "D to train on", "tokens"));
    }
    return figures;
  }

  private Figure figure(String number, String title, String unit) {
    List<Series> series = new ArrayList<>();
    double[] budgets = numbers("budget");
    if (plans.stream().allMatch(it -> interval(it, number).isPresent())) {
      series.add(
          Series.band(
              "interval",
              0,
              budgets,
              plans.stream().mapToDouble(it -> interval(it, number).get().lower()).toArray(),
              plans.stream().mapToDouble(it -> interval(it, number).get().upper()).toArray()));
    }
    series.add(Series.of("", Kind.LINE, 0, budgets, numbers(number)));
    series.add(Series.of(title, Kind.MARKS, 0, budgets, numbers(number)));
    return new Figure(
        "plan-" + number,
        title,
        "By the budget.",
        new Ruler("budget", "FLOP", Scale.LOG),
        new Ruler(number, unit, Scale.LOG),
        series);
  }

  private double[] numbers(String key) {
    return plans.stream().mapToDouble(it -> it.number(key)).toArray();
  }

  private static Optional<Interval> interval(Part plan, String number) {
    return plan.at("intervals", number).flatMap(Interval::of);
  }
}
