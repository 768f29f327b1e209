package dev.scalesweep.job;

import dev.scalesweep.config.Job;
import dev.scalesweep.config.SweepPlan;
import dev.scalesweep.config.SweepPlan.Output;
import dev.scalesweep.sweep.Axis;
import dev.scalesweep.sweep.Shape;
import dev.scalesweep.sweep.SurfaceProgram;
import dev.scalesweep.sweep.reduce.Kept;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How many bytes a sweep writes. What it draws is not counted, nor are lines of equal loss, whose
 * length nobody knows.
 *
 * @param cells in each format; of {@code csv} at most
 * @param rest at most: the journal, the tables of what is reduced, and {@code sweep.json}
 */
record SweepBytes(Map<Output, Double> cells, double rest) {
  /** A number such as -2.2250738585072014E-308, and what divides it from the next. */
  private static final int TEXT_BYTES = 26;

  private static final int FRONTIER_COLUMNS = 6;

  /** What {@code sweep.json} says beside lists of numbers: formulas, parameters, hashes. */
  private static final int DOCUMENT_BYTES = 1 << 13;

  /**
   * What the share of a shard takes, which has no tables.
   *
   * @param job whose law is swept
   */
  static SweepBytes of(Job job, SweepPlan plan, Shard shard) {
    Shape shape = shape(job, plan);
    long tiles = shard.share(shape.tiles());
    boolean isWhole = shard.equals(Shard.WHOLE);
    Map<Output, Double> cells = new EnumMap<>(Output.class);
    for (Output output : plan.outputs()) {
      double whole = output == Output.CSV ? table(plan) : CellFile.bytes(output, plan, shape);
      if (isWhole || output != Output.CSV) {
        cells.put(output, whole * tiles / shape.tiles());
      }
    }
    double journal = SweepCells.areAskedFor(plan) ? journal(plan, shape, tiles) : 0;
    return new SweepBytes(cells, journal + (isWhole ? texts(plan) : 0));
  }

  /** How the grid of a sweep is cut into tiles. */
  static Shape shape(Job job, SweepPlan plan) {
    return SurfaceProgram.of(job.law(), plan.axes(), plan.derived()).shape();
  }

  /** All of them. */
  double all() {
    return rest + cells.values().stream().mapToDouble(it -> it).sum();
  }

  /** The values of the axes as they are, and of other columns the longest numbers. */
  private static double table(SweepPlan plan) {
    double row = plan.axes().stream().mapToDouble(SweepBytes::text).sum();
    return plan.cells() * (row + (double) TEXT_BYTES * plan.quantities().size());
  }

  /** What a value of an axis takes on the average, with the comma behind it. */
  private static double text(Axis axis) {
    return 1
        + Arrays.stream(axis.values())
            .mapToInt(it -> Double.toString(it).length())
            .average()
            .orElseThrow();
  }

  private static double texts(SweepPlan plan) {
    double rows = plan.kept().stream().mapToDouble(it -> places(it, plan)).sum();
    double points = plan.axes().stream().mapToDouble(Axis::size).sum();
    double numbers =
        rows * (plan.axes().size() + 3.0)
            + (double) FRONTIER_COLUMNS * plan.budgets().size()
            + points;
    return DOCUMENT_BYTES + TEXT_BYTES * numbers;
  }

  /** How many cells or counts a reducer comes to. */
  private static double places(Kept kept, SweepPlan plan) {
    return switch (kept) {
      case Kept.Total _ -> 0;
      case Kept.LeastByBudget it -> it.intervals().count();
      case Kept.LeastByAxis _ -> plan.axes().stream().mapToDouble(Axis::size).sum();
      case Kept.Best it -> it.count();
      case Kept.Losses it -> it.intervals().count();
      case Kept.Front it -> it.count();
    };
  }

  private static double journal(SweepPlan plan, Shape shape, long tiles) {
    List<Kept> kept = plan.kept();
    double records = tiles * (double) TileRecord.bytes(CellFile.of(plan).size(), kept.size());
    double partials =
        Double.BYTES * tiles * kept.stream().mapToDouble(it -> partial(it, plan, shape)).sum();
    if (partials <= TileNotes.MOST_BYTES) {
      return records + partials;
    }
    double states = kept.stream().mapToDouble(it -> state(it, plan, shape)).sum();
    // A journal that is written anew lies beside the one that it replaces.
    return 2 * records + Math.max(TileNotes.MOST_BYTES, 2 * Double.BYTES * states);
  }

  /** At most how many numbers a tile is reduced to. */
  private static double partial(Kept kept, SweepPlan plan, Shape shape) {
    return switch (kept) {
      case Kept.LeastByAxis _ -> 2.0 * (shape.tileRows() + shape.tileColumns());
      default -> 3 * (1 + places(kept, plan));
    };
  }

  /** At most how many numbers all tiles are reduced to. */
  private static double state(Kept kept, SweepPlan plan, Shape shape) {
    return switch (kept) {
      case Kept.Total _ -> 2 + shape.tiles();
      default -> 3 * (1 + places(kept, plan));
    };
  }
}
