package dev.scalesweep.job;

import dev.scalesweep.fit.Estimate;
import dev.scalesweep.fit.Interval;
import dev.scalesweep.frontier.Optimum;
import dev.scalesweep.identify.Diagnosis;
import dev.scalesweep.identify.Model;
import dev.scalesweep.identify.Sandwich;
import dev.scalesweep.identify.VerdictRules;
import dev.scalesweep.identify.Width;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How sure the model sizes are that a fit decides for: by the bootstrap, or where there is none by
 * the sandwich.
 */
final class WidthStage {
  private static final String NOT_APPLIED =
      "the rule on the interval of the model size was not applied: ";

  private final Fitted fitted;
  private final Optional<List<Interval>> intervals;
  private final List<Decisions> decisions;

  WidthStage(Fitted fitted, Model model, Diagnosis diagnosis) {
    Quantities quantities = fitted.quantities().in(model.space());
    this.fitted = fitted;
    this.decisions = fitted.quantities().decisions(fitted.fit().point());
    this.intervals =
        fitted
            .bootstrap()
            .map(BootstrapOutcome::central)
            .or(() -> diagnosis.sandwich().map(it -> central(it, quantities)));
  }

  private static List<Interval> central(Sandwich sandwich, Quantities quantities) {
    return sandwich
        .of(quantities::of, quantities.logarithmic(), List.of(VerdictRules.LEVEL))
        .stream()
        .map(it -> it.intervals().getFirst())
        .toList();
  }

  /** One for each target that has an optimum, group by group. */
  List<Width> widths() {
    List<Width> widths = new ArrayList<>();
    for (int group = 0; intervals.isPresent() && group < decisions.size(); group++) {
      List<Optimum> optima = decisions.get(group).optima();
      for (int target = 0; target < optima.size(); target++) {
        if (optima.get(target).isFound()) {
          widths.add(width(fitted.quantities().indexOfDecision(group, target)));
        }
      }
    }
    return widths;
  }

  private Width width(int index) {
    double missing =
        fitted
            .bootstrap()
            .map(it -> missing(it.estimates().get(index), it.plan().replicates()))
            .orElse(0.0);
    return new Width(
        fitted.quantities().names().get(index), intervals.orElseThrow().get(index), missing);
  }

  private static double missing(Estimate estimate, int replicates) {
    return (double) estimate.failed() / replicates;
  }

  /** Why there are none; empty where there are. */
  String unknown() {
    if (!widths().isEmpty()) {
      return "";
    }
    if (fitted.plan().targets().isEmpty()) {
      return NOT_APPLIED + "the job has no targets";
    }
    return NOT_APPLIED
        + (intervals.isEmpty()
            ? "there are neither a bootstrap nor standard errors"
            : "the fit has no optimum at any target");
  }
}
