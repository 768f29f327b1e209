package dev.scalesweep.report.figure;

import dev.scalesweep.frontier.ComputeOptimum;
import dev.scalesweep.report.result.Table;
import java.util.Arrays;
import java.util.List;

/** What the runs of a result have cost. */
public final class Compute {
  private Compute() {}

  /** Whether the runs have the sizes that their cost follows from. */
  public static boolean isKnown(Table runs) {
    return runs.has("N") && runs.has("D");
  }

  /** The cost 6ND of each run, FLOP. */
  public static double[] of(Table runs) {
    double[] cost = runs.numbers("N");
    double[] tokens = runs.numbers("D");
    Arrays.setAll(cost, i -> ComputeOptimum.FLOP_PER_PARAMETER_AND_TOKEN * cost[i] * tokens[i]);
    return cost;
  }

  /** Where each run stands in the data. */
  static List<String> lines(Table runs) {
    return runs.texts("line").stream().map(line -> "line " + line + " of the data").toList();
  }
}
