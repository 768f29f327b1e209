package dev.scalesweep.job;

import dev.scalesweep.config.SweepPlan;
import dev.scalesweep.frontier.Optimum;
import java.util.List;
import java.util.Map;

/**
 * What came of a sweep.
 *
 * @param plan what was asked for
 * @param parameters the law's parameters, in the formula's own space
 * @param loss the loss of every cell, the last axis varying fastest
 * @param frontier one entry for each budget
 */
public record SweepOutcome(
    SweepPlan plan, Map<String, Double> parameters, double[] loss, List<Optimum> frontier) {}
