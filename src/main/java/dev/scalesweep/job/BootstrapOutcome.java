package dev.scalesweep.job;

import dev.scalesweep.config.BootstrapPlan;
import dev.scalesweep.fit.Bootstrap.Draw;
import dev.scalesweep.fit.Ending;
import dev.scalesweep.fit.Estimate;
import dev.scalesweep.fit.Interval;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What came of the bootstrap of a fit.
 *
 * @param plan what was asked for
 * @param draws one for each replicate
 * @param parts the indices of the runs that the jackknife leaves out together; none for residuals
 * @param leftOut one for each part
 * @param central the percentile interval of each number of {@link Quantities} that the verdict is
 *     made on
 * @param estimates how sure each number of {@link Quantities} is
 */
public record BootstrapOutcome(
    BootstrapPlan plan,
    Draw[] draws,
    int[][] parts,
    Draw[] leftOut,
    List<Interval> central,
    List<Estimate> estimates) {

  /** How many replicates ended in each way, by the best of their starts. */
  Map<Ending, Integer> endings() {
    Map<Ending, Integer> counts = new EnumMap<>(Ending.class);
    for (Draw draw : draws) {
      counts.merge(draw.ending(), 1, Integer::sum);
    }
    return counts;
  }

  /** How many replicates did not end in a minimum. */
  public int failed() {
    return endings().entrySet().stream()
        .filter(entry -> !entry.getKey().isConverged())
        .mapToInt(Map.Entry::getValue)
        .sum();
  }
}
