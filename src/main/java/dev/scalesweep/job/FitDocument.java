package dev.scalesweep.job;

import dev.scalesweep.config.BootstrapPlan;
import dev.scalesweep.config.Job;
import dev.scalesweep.data.RunsCounts;
import dev.scalesweep.fit.Ending;
import dev.scalesweep.fit.Estimate;
import dev.scalesweep.fit.Fit;
import dev.scalesweep.fit.Objective;
import dev.scalesweep.fit.StartResults;
import dev.scalesweep.frontier.Optimum;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

/** The content of {@code fit.json}, by the names of the contract. */
final class FitDocument {
  private FitDocument() {}

  static Map<String, Object> of(Job job, FitOutcome outcome, Map<String, Object> provenance) {
    Fit fit = outcome.fit();
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("law", fit.law().name());
    document.put("title", job.title());
    document.put("parameters", parameters(outcome));
    document.put("objective", objective(fit));
    document.put("ending", fit.ending().label());
    document.put("runs", runs(outcome.runs().counts()));
    document.put("starts", starts(fit));
    document.put("condition_number", fit.conditionNumber());
    outcome.allocation().ifPresent(it -> document.put("allocation", allocation(it, outcome)));
    document.put("decisions", decisions(outcome));
    outcome.bootstrap().ifPresent(it -> document.put("bootstrap", bootstrap(it, fit)));
    outcome.backtest().ifPresent(it -> document.put("backtest", BacktestDocument.of(it)));
    outcome
        .approaches()
        .ifPresent(it -> document.put("approaches", new ApproachesDocument(it, outcome).map()));
    document.put("provenance", provenance);
    return document;
  }

  private static Map<String, Object> parameters(FitOutcome outcome) {
    Map<String, Object> parameters = new LinkedHashMap<>();
    outcome
        .fit()
        .parameters()
        .forEach((name, value) -> {
          Map<String, Object> map = new LinkedHashMap<>();
          map.put("value", value);
          outcome.parameterEstimate(name).ifPresent(it -> map.putAll(EstimateDocument.of(it)));
          parameters.put(name, map);
        });
    return parameters;
  }

  private static Map<String, Object> objective(Fit fit) {
    Objective objective = fit.objective();
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("kind", objective.kind().label());
    if (objective.kind().isRobust()) {
      map.put("delta", objective.delta());
    }
    map.put("value", fit.value());
    return map;
  }

  private static Map<String, Object> runs(RunsCounts counts) {
    Map<String, Object> dropped = new LinkedHashMap<>();
    dropped.put("keep", counts.keep());
    dropped.put("keep_last", counts.keepLast());
    dropped.put("drop", counts.drop());
    dropped.put("weight_zero", counts.weightZero());
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("read", counts.read());
    map.put("used", counts.used());
    map.put("dropped", dropped);
    return map;
  }

  private static Map<String, Object> starts(Fit fit) {
    StartResults starts = fit.starts();
    Map<String, Object> endings = new LinkedHashMap<>();
    starts.endings().forEach((Ending ending, Integer n) -> endings.put(ending.label(), n));
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("total", starts.total());
    map.put("converged", starts.converged());
    map.put("at_optimum", starts.within(fit.value()));
    map.put("failed", starts.total() - starts.converged());
    map.put("endings", endings);
    map.put("evaluations", starts.evaluations());
    return map;
  }

  private static Map<String, Object> allocation(Allocation allocation, FitOutcome outcome) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("N_exponent", allocation.nExponent());
    map.put("D_exponent", allocation.dExponent());
    map.put("budget", allocation.budget());
    putEstimates(map, List.of("N_exponent", "D_exponent"), outcome::allocationEstimate);
    return map;
  }

  private static List<Map<String, Object>> decisions(FitOutcome outcome) {
    List<Map<String, Object>> decisions = new ArrayList<>();
    for (int i = 0; i < outcome.decisions().size(); i++) {
      int target = i;
      Map<String, Object> map = decision(outcome.decisions().get(target));
      putEstimates(
          map,
          List.of("N", "D", "tokens_per_parameter", "loss"),
          number -> outcome.decisionEstimate(target, number));
      decisions.add(map);
    }
    return decisions;
  }

  /** Adds under {@code intervals} how sure some numbers are, if that is known. */
  private static void putEstimates(
      Map<String, Object> map, List<String> names, IntFunction<Optional<Estimate>> estimates) {
    Map<String, Object> intervals = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      estimates.apply(i).ifPresent(it -> intervals.put(name, EstimateDocument.of(it)));
    }
    if (!intervals.isEmpty()) {
      map.put("intervals", intervals);
    }
  }

  private static Map<String, Object> bootstrap(BootstrapOutcome bootstrap, Fit fit) {
    BootstrapPlan plan = bootstrap.plan();
    Map<String, Object> endings = new LinkedHashMap<>();
    bootstrap.endings().forEach((ending, n) -> endings.put(ending.label(), n));
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("kind", plan.kind().name().toLowerCase(Locale.ROOT));
    map.put("replicates", plan.replicates());
    map.put("starts", plan.best().isPresent() ? Map.of("best", plan.best().getAsInt()) : "all");
    map.put("levels", plan.levels());
    map.put("columns", List.copyOf(fit.parameters().keySet()));
    map.put("failed", bootstrap.failed());
    map.put("endings", endings);
    return map;
  }

  private static Map<String, Object> decision(Optimum optimum) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("budget", optimum.budget());
    if (optimum.isFound()) {
      map.put("N", optimum.N());
      map.put("D", optimum.D());
      map.put("tokens_per_parameter", optimum.tokensPerParameter());
      map.put("loss", optimum.loss());
    } else {
      map.put("note", optimum.note());
    }
    return map;
  }
}
