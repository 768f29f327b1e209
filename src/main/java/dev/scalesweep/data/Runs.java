package dev.scalesweep.data;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Runs, ready for use, in the order of the file. Its arrays are shared, not copied: whoever gets
 * one only reads it.
 */
public final class Runs {
  private final Map<String, double[]> columns;
  private final double[] weights;
  private final Optional<List<String>> groups;
  private final int[] lines;
  private final RunsCounts counts;

  /**
   * Runs out of columns of equal length.
   *
   * @param columns name to numbers, one a run. Not copied.
   * @param weights one a run. Not copied.
   * @param groups one name a run, where runs are grouped
   * @param lines the line of each run in its file, counted from 1. Not copied.
   * @param counts how many rows went where
   */
  public Runs(
      Map<String, double[]> columns,
      double[] weights,
      Optional<List<String>> groups,
      int[] lines,
      RunsCounts counts) {
    this.columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    this.weights = weights;
    this.groups = groups.map(List::copyOf);
    this.lines = lines;
    this.counts = counts;
  }

  /** How many runs there are. */
  public int size() {
    return weights.length;
  }

  /**
   * The numbers of a required column, one a run, all finite.
   *
   * @throws IllegalArgumentException if the column was not required
   */
  public double[] column(String name) {
    double[] column = columns.get(name);
    if (column == null) {
      throw new IllegalArgumentException(name + " was not required of these runs");
    }
    return column;
  }

  /** The weights, one a run, finite and above zero; all 1 where the job names no weights. */
  public double[] weights() {
    return weights;
  }

  /** The group of each run, where the job names a column of groups. */
  public Optional<List<String>> groups() {
    return groups;
  }

  /** The names of the groups in the order in which they appear; none where runs have no groups. */
  public List<String> groupNames() {
    return groups.orElse(List.of()).stream().distinct().toList();
  }

  /** The line of the file in which each run begins, counted from 1. */
  public int[] lines() {
    return lines;
  }

  /** How many rows were read, used and left out. */
  public RunsCounts counts() {
    return counts;
  }
}
