package dev.scalesweep.job;

import dev.scalesweep.config.SweepPlan;
import dev.scalesweep.frontier.Optimum;
import dev.scalesweep.sweep.Shape;
import dev.scalesweep.sweep.reduce.Reducer;
import java.util.List;

/**
 * What came of a sweep, beside the cells, which are in its files.
 *
 * @param plan what was asked for
 * @param fits that were computed
 * @param shape how the axes make rows and columns
 * @param frontier one entry for each budget; empty where no frontier was asked for
 * @param reducers that have seen all cells, in the order of the plan
 */
public record SweepOutcome(
    SweepPlan plan, SweptFits fits, Shape shape, List<Optimum> frontier, List<Reducer> reducers) {}
