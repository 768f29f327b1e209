package dev.scalesweep.job;

import dev.scalesweep.config.Job;
import dev.scalesweep.fit.Fit;
import dev.scalesweep.fit.Starts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Which starts of a grid led to the optimum, parameter by parameter in pairs: how many there were
 * with two values, and how many of these came to the optimum.
 */
final class StartsDocument {
  /** More starts, or more values of a parameter, are no grid that anybody would look at. */
  private static final int MOST_STARTS = 1 << 17;

  private static final int MOST_VALUES = 24;

  private final Fit fit;
  private final List<Map<String, Double>> values = new ArrayList<>();

  StartsDocument(Job job, FitOutcome outcome) {
    this.fit = outcome.fit();
    Starts starts = outcome.fitted().plan().starts(fit.space()).of(fit.space(), job.seed());
    double[] start = new double[fit.space().size()];
    for (int i = 0; i < starts.size() && starts.size() <= MOST_STARTS; i++) {
      starts.copy(i, start);
      values.add(fit.space().values(start));
    }
  }

  /** One map for each pair of parameters that begin at several values; none for random starts. */
  List<Map<String, Object>> pairs() {
    List<Map.Entry<String, List<Double>>> axes = List.copyOf(axes().entrySet());
    List<Map<String, Object>> pairs = new ArrayList<>();
    for (int i = 0; i < axes.size(); i++) {
      for (int j = i + 1; j < axes.size(); j++) {
        pairs.add(pair(axes.get(i), axes.get(j)));
      }
    }
    return pairs;
  }

  private Map<String, List<Double>> axes() {
    Map<String, List<Double>> axes = new LinkedHashMap<>();
    for (String name : values.isEmpty() ? List.<String>of() : fit.parameters().keySet()) {
      TreeSet<Double> distinct = new TreeSet<>();
      values.forEach(it -> distinct.add(it.get(name)));
      if (distinct.size() > 1 && distinct.size() <= MOST_VALUES) {
        axes.put(name, List.copyOf(distinct));
      }
    }
    return axes;
  }

  private Map<String, Object> pair(
      Map.Entry<String, List<Double>> first, Map.Entry<String, List<Double>> second) {
    List<Double> across = first.getValue();
    List<Double> up = second.getValue();
    int[][] starts = new int[across.size()][up.size()];
    int[][] reached = new int[across.size()][up.size()];
    for (int start = 0; start < values.size(); start++) {
      int i = across.indexOf(values.get(start).get(first.getKey()));
      int j = up.indexOf(values.get(start).get(second.getKey()));
      starts[i][j]++;
      reached[i][j] += fit.starts().isEqual(fit.starts().value(start), fit.value()) ? 1 : 0;
    }
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("parameters", List.of(first.getKey(), second.getKey()));
    map.put("first", across);
    map.put("second", up);
    map.put("starts", starts);
    map.put("at_optimum", reached);
    return map;
  }
}
