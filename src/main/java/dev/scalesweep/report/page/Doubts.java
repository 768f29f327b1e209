package dev.scalesweep.report.page;

import dev.scalesweep.report.NumberText;
import dev.scalesweep.report.PeopleNumber;
import dev.scalesweep.report.result.Part;
import dev.scalesweep.report.result.ResultFolder;
import dev.scalesweep.report.result.Table;
import java.util.ArrayList;
import java.util.List;

/** What a reader of a result should distrust, each in a sentence. */
final class Doubts {
  private static final double NEAR = 0.3;
  private static final double FEW_STARTS = 0.5;
  private static final double ALIKE = 0.95;
  private static final double FAR_OFF = 1.5;
  private static final int MOST_DIRECTIONS = 2;
  private static final int DIGITS = 3;

  private final List<String> sentences = new ArrayList<>();

  private Doubts() {}

  /** All doubts about a result; none where nothing stands out. */
  static List<String> of(ResultFolder folder) {
    Doubts doubts = new Doubts();
    folder.fit().ifPresent(doubts::ofFit);
    folder.backtest().ifPresent(doubts::ofBacktest);
    folder.plan().ifPresent(doubts::ofPlan);
    return List.copyOf(doubts.sentences);
  }

  private void ofFit(Part fit) {
    sentences.addAll(fit.texts("verdict", "reasons"));
    ofReach(fit);
    ofStarts(fit);
    ofDraws(fit);
    ofRuns(fit);
    fit.list("conditioning", "directions").stream()
        .map(it -> it.text("words"))
        .filter(it -> !it.isEmpty())
        .limit(MOST_DIRECTIONS)
        .forEach(sentences::add);
    fit.entries("profile")
        .forEach((name, it) ->
            it.entries("open_ends")
                .forEach((level, _) ->
                    sentences.add(
                        "the profile of " + name + " is open at the level of " + level + "%")));
    fit.texts("verdict", "not_applied").forEach(it -> sentences.add("not judged: " + it));
  }

  private void ofReach(Part fit) {
    double orders = fit.number("extrapolation", "orders_of_magnitude");
    if (orders > NEAR) {
      sentences.add(
          "the largest target, %s FLOP, lies %s orders of magnitude beyond the largest run, %s FLOP"
              .formatted(
                  rounded(fit.number("extrapolation", "largest_target")),
                  PeopleNumber.decimals(orders, 1),
                  rounded(fit.number("extrapolation", "largest_run"))));
    }
  }

  private void ofStarts(Part fit) {
    double total = fit.number("starts", "total");
    double optimum = fit.number("starts", "at_optimum");
    if (optimum < FEW_STARTS * total) {
      sentences.add(
          "only %.0f of %.0f starts ended at the optimum; a finer grid of starts may find a better one"
              .formatted(optimum, total));
    }
  }

  private void ofDraws(Part fit) {
    if (fit.at("bootstrap").isEmpty()) {
      sentences.add(
          "there was no bootstrap: what intervals there are come from the curvature at the optimum"
              + " (the sandwich), which tends to be too narrow for few runs");
    }
    if (fit.number("bootstrap", "failed") > 0) {
      sentences.add(
          "%.0f of %.0f replicates of the bootstrap failed"
              .formatted(fit.number("bootstrap", "failed"), fit.number("bootstrap", "replicates")));
    }
  }

  private void ofRuns(Part fit) {
    double read = fit.number("runs", "read");
    double used = fit.number("runs", "used");
    if (used < read) {
      sentences.add("%.0f of %.0f runs were left out of the fit".formatted(read - used, read));
    }
    for (Part it : fit.list("correlations")) {
      double correlation = it.number("correlation");
      if (Math.abs(correlation) > ALIKE) {
        sentences.add(
            "the logarithms of %s correlate at %s over the runs, so these hardly tell them apart"
                .formatted(
                    String.join(" and ", it.texts("logarithms_of")),
                    PeopleNumber.decimals(correlation, DIGITS)));
      }
    }
  }

  /** The last fold knows almost everything; the law's own word on the one before says more. */
  private void ofBacktest(Table table) {
    List<String> laws = table.texts("law");
    double[] ratios = table.numbers("N_ratio");
    for (int i = 0; i < ratios.length; i++) {
      boolean own = laws.get(i).equals(laws.getFirst());
      if (own && (ratios[i] > FAR_OFF || ratios[i] < 1 / FAR_OFF)) {
        sentences.add(
            "fitted to the runs up to %s alone, %s would train %s times the model for %s FLOP"
                .formatted(
                    rounded(table.numbers("threshold")[i]),
                    laws.get(i),
                    PeopleNumber.digits(ratios[i], DIGITS),
                    rounded(table.numbers("budget")[i])));
      }
    }
  }

  private void ofPlan(Part plan) {
    double most =
        plan.list("plans").stream()
            .mapToDouble(it -> it.number("orders_beyond_runs"))
            .filter(it -> it > NEAR)
            .max()
            .orElse(0);
    if (most > 0) {
      sentences.add(
          "the largest budget lies %s orders of magnitude beyond the runs of the fit"
              .formatted(PeopleNumber.decimals(most, 1)));
    }
    if (plan.list("plans").stream().allMatch(it -> it.at("intervals").isEmpty())) {
      sentences.add("the parameters have no draws, so nothing says how sure the plan is");
    }
  }

  private static String rounded(double number) {
    return NumberText.of(number);
  }
}
