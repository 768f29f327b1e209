package dev.scalesweep.job;

import dev.scalesweep.config.SweepPlan;
import dev.scalesweep.config.SweepPlan.Output;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * What is known of a sweep before it is made.
 *
 * @param plan what is asked for
 * @param cells how many the shard has, or the whole
 * @param bytes what will be written of cells in each format; of {@code csv} at most
 * @param rest what else will be written, at most: the journal, tables of what is reduced, {@code
 *     sweep.json}
 * @param memory in bytes, for cells that are computed and not yet written
 * @param seconds until the cells are computed, without writing them, as measured on a few tiles;
 *     empty where nothing was measured
 */
public record SweepForecast(
    SweepPlan plan,
    long cells,
    Map<Output, Double> bytes,
    double rest,
    long memory,
    OptionalDouble seconds) {
  /** With a copy of the map. */
  public SweepForecast {
    bytes = Collections.unmodifiableMap(new EnumMap<>(bytes));
  }
}
