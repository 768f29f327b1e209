package dev.scalesweep.job;

import dev.scalesweep.fit.Basin;
import dev.scalesweep.fit.Fit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How the minima of a fit stand in {@code fit.json}. */
final class BasinsDocument {
  private static final int MOST = 10;

  private final FitOutcome outcome;
  private final Fit fit;

  BasinsDocument(FitOutcome outcome) {
    this.outcome = outcome;
    this.fit = outcome.fit();
  }

  /** The best ten, with how many more there are, and how many starts ended in none. */
  void put(Map<String, Object> document) {
    List<Basin> basins = fit.basins();
    int starts = basins.stream().mapToInt(Basin::starts).sum();
    document.put("basins", basins.stream().limit(MOST).map(this::basin).toList());
    document.put("basins_left_out", Math.max(0, basins.size() - MOST));
    document.put("starts_in_no_basin", fit.starts().total() - starts);
  }

  private Map<String, Object> basin(Basin basin) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("objective", basin.value());
    map.put("starts", basin.starts());
    map.put("strict", basin.strict());
    map.put("parameters", fit.space().values(basin.point()));
    if (outcome.identification().verdict().isIdentifiable()) {
      putDecisions(map, basin);
    }
    return map;
  }

  /** What the minimum would decide at the targets, and predict. */
  private void putDecisions(Map<String, Object> map, Basin basin) {
    map.put(
        "decisions",
        outcome.fitted().quantities().decisions(basin.point()).stream()
            .flatMap(decisions ->
                decisions.optima().stream()
                    .map(optimum -> DecisionsDocument.decision(decisions, optimum)))
            .toList());
    map.put(
        "predictions",
        outcome.identification().predictions().stream()
            .map(it -> it.point().loss(fit.space(), basin.point()))
            .toList());
  }
}
