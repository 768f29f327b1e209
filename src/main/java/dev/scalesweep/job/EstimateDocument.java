package dev.scalesweep.job;

import dev.scalesweep.fit.Estimate;
import dev.scalesweep.fit.Interval;
import dev.scalesweep.fit.LevelIntervals;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** How an estimate stands in {@code fit.json}. */
final class EstimateDocument {
  private EstimateDocument() {}

  /** Standard error, and intervals by level: {@code "95": {"percentile": [.., ..], "bca": ..}}. */
  static Map<String, Object> of(Estimate estimate) {
    Map<String, Object> levels = new LinkedHashMap<>();
    boolean corrected = false;
    for (LevelIntervals intervals : estimate.intervals()) {
      Map<String, Object> kinds = new LinkedHashMap<>();
      kinds.put("percentile", ends(intervals.percentile()));
      intervals.bca().ifPresent(bca -> kinds.put("bca", ends(bca)));
      levels.put(name(intervals.level()), kinds);
      corrected |= intervals.bca().isPresent();
    }
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("standard_error", estimate.standardError());
    document.put("intervals", levels);
    if (corrected) {
      document.put("bias_correction", estimate.biasCorrection());
    }
    document.put("failed_replicates", estimate.failed());
    return document;
  }

  /** {@code 95}, {@code 99.9}. */
  static String name(double level) {
    return BigDecimal.valueOf(level).stripTrailingZeros().toPlainString();
  }

  private static double[] ends(Interval interval) {
    return new double[] {interval.lower(), interval.upper()};
  }
}
