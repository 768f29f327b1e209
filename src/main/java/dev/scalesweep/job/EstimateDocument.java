package dev.scalesweep.job;

import dev.scalesweep.fit.Estimate;
import dev.scalesweep.fit.Interval;
import dev.scalesweep.fit.LevelIntervals;
import dev.scalesweep.identify.SandwichEstimate;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How it stands in {@code fit.json} how sure a number is. */
final class EstimateDocument {
  private EstimateDocument() {}

  /**
   * Standard errors, and intervals by level: {@code "95": {"percentile": [.., ..], "bca": ..,
   * "sandwich": ..}}; nothing where nothing is known.
   *
   * @param levels of the intervals of the sandwich, in percent
   */
  static Map<String, Object> of(
      Optional<Estimate> estimate, Optional<SandwichEstimate> sandwich, List<Double> levels) {
    Map<String, Object> document = new LinkedHashMap<>();
    estimate.ifPresent(it -> document.put("standard_error", it.standardError()));
    sandwich.ifPresent(it -> document.put("sandwich_standard_error", it.standardError()));
    if (!document.isEmpty()) {
      document.put("intervals", intervals(estimate, sandwich, levels));
    }
    estimate.ifPresent(it -> putRemarks(it, document));
    return document;
  }

  /** The same of a bootstrap alone. */
  static Map<String, Object> of(Estimate estimate) {
    return of(Optional.of(estimate), Optional.empty(), List.of());
  }

  private static Map<String, Object> intervals(
      Optional<Estimate> estimate, Optional<SandwichEstimate> sandwich, List<Double> levels) {
    Map<String, Map<String, Object>> intervals = new LinkedHashMap<>();
    for (LevelIntervals it : estimate.map(Estimate::intervals).orElse(List.of())) {
      Map<String, Object> kinds = kinds(intervals, it.level());
      kinds.put("percentile", ends(it.percentile()));
      it.bca().ifPresent(bca -> kinds.put("bca", ends(bca)));
    }
    for (int i = 0; sandwich.isPresent() && i < levels.size(); i++) {
      kinds(intervals, levels.get(i)).put("sandwich", ends(sandwich.get().intervals().get(i)));
    }
    return new LinkedHashMap<>(intervals);
  }

  private static Map<String, Object> kinds(
      Map<String, Map<String, Object>> intervals, double level) {
    return intervals.computeIfAbsent(name(level), _ -> new LinkedHashMap<>());
  }

  private static void putRemarks(Estimate estimate, Map<String, Object> document) {
    if (estimate.intervals().stream().anyMatch(it -> it.bca().isPresent())) {
      document.put("bias_correction", estimate.biasCorrection());
    }
    document.put("failed_replicates", estimate.failed());
  }

  /** Intervals of one kind by level. */
  static Map<String, Object> byLevel(List<Interval> intervals, List<Double> levels) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < intervals.size(); i++) {
      map.put(name(levels.get(i)), ends(intervals.get(i)));
    }
    return map;
  }

  /** {@code 95}, {@code 99.9}. */
  static String name(double level) {
    return BigDecimal.valueOf(level).stripTrailingZeros().toPlainString();
  }

  private static double[] ends(Interval interval) {
    return new double[] {interval.lower(), interval.upper()};
  }
}
