package dev.scalesweep.job;

import dev.scalesweep.backend.Tile;
import dev.scalesweep.config.SweepPlan;
import dev.scalesweep.sweep.Shape;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The tiles of a sweep that could not be computed. The others are kept.
 *
 * @param plan the sweep
 * @param shape how its axes make rows and columns
 * @param reasons at least one, by the numbers of the tiles
 */
public record FailedTiles(SweepPlan plan, Shape shape, SortedMap<Long, RuntimeException> reasons) {
  private static final int MOST_NAMED = 5;

  /** With a copy of the map. */
  public FailedTiles {
    reasons = Collections.unmodifiableSortedMap(new TreeMap<>(reasons));
  }

  /** The numbers of the tiles. */
  List<Long> numbers() {
    return List.copyOf(reasons.keySet());
  }

  /** Which tiles failed and why, in one sentence. */
  String message() {
    List<String> ranges = numbers().stream().limit(MOST_NAMED).map(this::range).toList();
    int more = reasons.size() - ranges.size();
    return String.format(
        "%d of %d tiles of the sweep %s failed, and once more: cells %s%s; the first for %s; what is"
            + " finished is kept: the same command with --resume computes the others",
        reasons.size(),
        shape.tiles(),
        plan.name(),
        String.join(", ", ranges),
        more == 0 ? "" : " and " + more + " more tiles",
        reasons.get(reasons.firstKey()));
  }

  /** The numbers of the first and the last cell, from 0, the last axis varying fastest. */
  private String range(long number) {
    Tile tile = shape.tile(number);
    long first = shape.cell(tile.row(), tile.column());
    long last = shape.cell(tile.row() + tile.rows() - 1, tile.column() + tile.columns() - 1);
    return first + " to " + last;
  }
}
