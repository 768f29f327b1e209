package dev.scalesweep.job;

import dev.scalesweep.config.BootstrapPlan;
import dev.scalesweep.config.Job;
import dev.scalesweep.data.RunsCounts;
import dev.scalesweep.fit.Ending;
import dev.scalesweep.fit.Fit;
import dev.scalesweep.fit.Objective;
import dev.scalesweep.fit.StartResults;
import dev.scalesweep.law.Law;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The content of {@code fit.json}, by the names of the contract. */
final class FitDocument {
  private FitDocument() {}

  static Map<String, Object> of(Job job, FitOutcome outcome, Map<String, Object> provenance) {
    Fit fit = outcome.fit();
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("law", fit.law().name());
    document.put("title", job.title());
    putFormula(job.law(), document);
    document.put("parameters", ParametersDocument.of(outcome));
    document.put("objective", objective(fit));
    document.put("method", fit.method().label());
    document.put("ending", fit.ending().label());
    document.put("runs", runs(outcome.runs().counts()));
    Map<String, Object> starts = starts(fit);
    starts.put("pairs", new StartsDocument(job, outcome).pairs());
    document.put("starts", starts);
    IdentificationDocument identification = new IdentificationDocument(outcome);
    identification.putDiagnosis(document);
    new BasinsDocument(outcome).put(document);
    DecisionsDocument decisions = new DecisionsDocument(outcome);
    decisions.allocation().ifPresent(it -> document.put("allocation", it));
    document.put("decisions", decisions.decisions());
    document.put("predictions", identification.predictions());
    document.put("verdict", identification.verdict());
    outcome.bootstrap().ifPresent(it -> document.put("bootstrap", bootstrap(it, fit)));
    if (!outcome.profiles().isEmpty()) {
      document.put("profile", ProfileDocument.of(fit.space(), outcome.profiles()));
    }
    outcome.backtest().ifPresent(it -> document.put("backtest", BacktestDocument.of(it)));
    outcome
        .approaches()
        .ifPresent(it -> document.put("approaches", new ApproachesDocument(it, outcome).map()));
    document.put("provenance", provenance);
    return document;
  }

  private static void putFormula(Law law, Map<String, Object> document) {
    Map<String, String> terms = new LinkedHashMap<>();
    law.terms().forEach((name, formula) -> terms.put(name, formula.text()));
    Map<String, String> variables = new LinkedHashMap<>();
    law.variables().forEach(it -> variables.put(it.name(), it.unit()));
    document.put("formula", law.loss().text());
    if (!terms.isEmpty()) {
      document.put("terms", terms);
    }
    document.put("unit", law.unit());
    document.put("variables", variables);
  }

  private static Map<String, Object> objective(Fit fit) {
    Objective objective = fit.objective();
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("kind", objective.kind().label());
    if (objective.kind().isRobust()) {
      map.put("delta", objective.delta());
    }
    if (!objective.isSymmetric()) {
      Map<String, Object> asymmetry = new LinkedHashMap<>();
      asymmetry.put("above", objective.above());
      asymmetry.put("below", objective.below());
      map.put("asymmetry", asymmetry);
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
}
