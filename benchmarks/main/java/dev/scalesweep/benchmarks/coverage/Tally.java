package dev.scalesweep.benchmarks.coverage;

import java.util.LinkedHashMap;
import java.util.Map;

/** Counts for each number and each kind of interval how often the truth lay inside. */
final class Tally {
  private final Map<String, Map<String, Count>> counts = new LinkedHashMap<>();

  /** What was counted for one kind of interval. */
  static final class Count {
    private int inside;
    private int below;
    private int above;
    private int open;
    private double width;

    private void add(double truth, double lower, double upper) {
      if (Double.isNaN(lower) || Double.isNaN(upper)) {
        open++;
      }
      if (truth < lower) {
        below++;
      } else if (truth > upper) {
        above++;
      } else {
        inside++;
      }
      width += upper - lower;
    }

    private Map<String, Object> document() {
      int all = inside + below + above;
      Map<String, Object> document = new LinkedHashMap<>();
      document.put("data_sets", all);
      document.put("coverage", (double) inside / all);
      document.put("truth_below", below);
      document.put("truth_above", above);
      document.put("open_ends", open);
      document.put("mean_width", open == 0 ? width / all : null);
      return document;
    }
  }

  /**
   * Adds an interval; an open end holds everything on its side.
   *
   * @param lower NaN where it is open
   * @param upper NaN where it is open
   */
  void add(String number, String kind, double truth, double lower, double upper) {
    counts
        .computeIfAbsent(number, _ -> new LinkedHashMap<>())
        .computeIfAbsent(kind, _ -> new Count())
        .add(truth, lower, upper);
  }

  /** What was counted, by number and kind. */
  Map<String, Object> document() {
    Map<String, Object> document = new LinkedHashMap<>();
    counts.forEach((number, kinds) -> {
      Map<String, Object> each = new LinkedHashMap<>();
      kinds.forEach((kind, count) -> each.put(kind, count.document()));
      document.put(number, each);
    });
    return document;
  }
}
