package dev.scalesweep.job;

import dev.scalesweep.config.SweepPlan;
import dev.scalesweep.frontier.Optimum;
import java.util.List;
import java.util.Map;

/**
 * What came of a sweep, beside the cells, which are in its files.
 *
 * @param plan what was asked for
 * @param parameters the law's parameters, in the formula's own space
 * @param frontier one entry for each budget; empty where no frontier was asked for
 */
public record SweepOutcome(
    SweepPlan plan, Map<String, Double> parameters, List<Optimum> frontier) {}
