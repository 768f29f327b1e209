package dev.scalesweep.job;

import dev.scalesweep.backtest.Attempt;
import dev.scalesweep.backtest.Fold;
import dev.scalesweep.backtest.HeldOutErrors;
import dev.scalesweep.backtest.OptimumShift;
import dev.scalesweep.backtest.Trial;
import dev.scalesweep.fit.Fit;
import dev.scalesweep.fit.Likelihood;
import java.util.LinkedHashMap;
import java.util.Map;

/** How a backtest stands in {@code fit.json}. */
final class BacktestDocument {
  private BacktestDocument() {}

  static Map<String, Object> of(BacktestOutcome outcome) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("by", outcome.plan().by().text());
    map.put("thresholds", outcome.thresholds());
    map.put("likelihood", likelihood(outcome));
    map.put("laws", outcome.trials().stream().map(BacktestDocument::trial).toList());
    return map;
  }

  private static Map<String, Object> likelihood(BacktestOutcome outcome) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("of", outcome.response());
    map.put("density", outcome.density());
    return map;
  }

  private static Map<String, Object> trial(Trial trial) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("law", trial.law().name());
    map.put("folds", trial.folds().stream().map(BacktestDocument::fold).toList());
    map.put("all_runs", attempt(trial.all()));
    if (!trial.all().note().isEmpty()) {
      map.put("note", trial.all().note());
    }
    return map;
  }

  private static Map<String, Object> fold(Fold fold) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("threshold", fold.threshold());
    map.put("held_out", fold.heldOut());
    fold.errors().ifPresent(it -> map.put("errors", errors(it)));
    fold.optimum().ifPresent(it -> map.put("optimum", optimum(it)));
    if (!fold.note().isEmpty()) {
      map.put("note", fold.note());
    }
    map.put("fit", attempt(fold.attempt()));
    return map;
  }

  private static Map<String, Object> errors(HeldOutErrors errors) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("mean", errors.mean());
    map.put("maximum", errors.maximum());
    map.put("root_mean_square", errors.rootMeanSquare());
    map.put("bias", errors.bias());
    return map;
  }

  private static Map<String, Object> optimum(OptimumShift shift) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("budget", shift.all().budget());
    map.put("N", shift.without().N());
    map.put("N_of_all_runs", shift.all().N());
    map.put("ratio", shift.ratio());
    return map;
  }

  private static Map<String, Object> attempt(Attempt attempt) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("runs", attempt.runs());
    attempt.fit().ifPresent(it -> put(map, it));
    attempt.likelihood().ifPresent(it -> put(map, it));
    return map;
  }

  private static void put(Map<String, Object> map, Fit fit) {
    map.put("ending", fit.ending().label());
    map.put("starts", fit.starts().total());
    map.put("at_optimum", fit.starts().within(fit.value()));
    map.put("objective", fit.value());
    map.put("parameters", fit.parameters());
  }

  private static void put(Map<String, Object> map, Likelihood likelihood) {
    map.put("log_likelihood", likelihood.logarithm());
    map.put("aic", likelihood.aic());
    map.put("bic", likelihood.bic());
  }
}
