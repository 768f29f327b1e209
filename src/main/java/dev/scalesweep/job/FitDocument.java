package dev.scalesweep.job;

import dev.scalesweep.config.Job;
import dev.scalesweep.data.RunsCounts;
import dev.scalesweep.fit.Ending;
import dev.scalesweep.fit.Fit;
import dev.scalesweep.fit.Objective;
import dev.scalesweep.fit.StartResults;
import dev.scalesweep.frontier.Optimum;
import java.util.LinkedHashMap;
import java.util.Map;

/** The content of {@code fit.json}, by the names of the contract. */
final class FitDocument {
  private FitDocument() {}

  static Map<String, Object> of(Job job, FitOutcome outcome, Map<String, Object> provenance) {
    Fit fit = outcome.fit();
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("law", fit.law().name());
    document.put("title", job.title());
    document.put("parameters", parameters(fit));
    document.put("objective", objective(fit));
    document.put("ending", fit.ending().label());
    document.put("runs", runs(outcome.runs().counts()));
    document.put("starts", starts(fit));
    document.put("condition_number", fit.conditionNumber());
    outcome.allocation().ifPresent(it -> document.put("allocation", allocation(it)));
    document.put("decisions", outcome.decisions().stream().map(FitDocument::decision).toList());
    document.put("provenance", provenance);
    return document;
  }

  private static Map<String, Object> parameters(Fit fit) {
    Map<String, Object> parameters = new LinkedHashMap<>();
    fit.parameters().forEach((name, value) -> parameters.put(name, Map.of("value", value)));
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

  private static Map<String, Object> allocation(Allocation allocation) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("N_exponent", allocation.nExponent());
    map.put("D_exponent", allocation.dExponent());
    map.put("budget", allocation.budget());
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
