package dev.scalesweep.sweep.store;

import dev.scalesweep.backend.Tile;
import dev.scalesweep.data.parquet.Coding;
import dev.scalesweep.data.parquet.Indexes;
import dev.scalesweep.data.parquet.RowGroupWriter;
import dev.scalesweep.sweep.AxisGroup;
import dev.scalesweep.sweep.Shape;
import java.util.ArrayList;
import java.util.List;

/**
 * The column that says where on an axis each cell is. How it is written depends on where a tile
 * lies alone, not on which of its cells are there.
 */
final class AxisColumn {
  private final AxisGroup group;
  private final int axis;
  private final boolean isOfRows;
  private final double[] values;
  private final long repeat;
  private int least;
  private int greatest;

  private AxisColumn(AxisGroup group, int axis, boolean isOfRows) {
    this.group = group;
    this.axis = axis;
    this.isOfRows = isOfRows;
    this.values = group.axes().get(axis).values();
    this.repeat = group.repeat(axis);
  }

  /** One for each axis, in their order. */
  static List<AxisColumn> of(Shape shape) {
    List<AxisColumn> columns = new ArrayList<>();
    for (int i = 0; i < shape.rows().axes().size(); i++) {
      columns.add(new AxisColumn(shape.rows(), i, true));
    }
    for (int i = 0; i < shape.columns().axes().size(); i++) {
      columns.add(new AxisColumn(shape.columns(), i, false));
    }
    return columns;
  }

  /**
   * How a tile is written.
   *
   * @param first the first point that may occur
   * @param points how many there are from there on
   * @param runs into how many runs of equal points the cells fall
   */
  private record Plan(int first, int points, long runs, Coding coding, Tile tile) {
    long mostBytes() {
      return coding.mostBytes(tile.cells(), runs, points);
    }
  }

  private Plan plan(Tile tile) {
    long from = isOfRows ? tile.row() : tile.column();
    long count = isOfRows ? tile.rows() : tile.columns();
    long begin = from / repeat;
    long steps = (from + count - 1) / repeat - begin + 1;
    int low = (int) (begin % values.length);
    boolean isAll = steps >= values.length || low + steps > values.length;
    int first = isAll ? 0 : low;
    int points = isAll ? values.length : (int) steps;
    long runs = points == 1 ? 1 : isOfRows ? steps : steps * tile.rows();
    return new Plan(first, points, runs, Coding.best(tile.cells(), runs, points), tile);
  }

  /** How many bytes a tile takes at most. */
  long mostBytes(Tile tile) {
    return plan(tile).mostBytes();
  }

  /** Writes a tile. */
  void write(TileRows rows, RowGroupWriter writer) {
    Tile tile = rows.tile();
    Plan plan = plan(tile);
    least = Integer.MAX_VALUE;
    greatest = -1;
    Indexes indexes = writer.indexed(values, plan.first(), plan.points(), plan.coding());
    rows.forEachPart((row, column, count) -> {
      if (isOfRows) {
        same(group.point(axis, tile.row() + row), count, plan, indexes);
      } else {
        along(tile.column() + column, count, plan, indexes);
      }
    });
    writer.end(values[least], values[greatest]);
  }

  private void same(int point, int count, Plan plan, Indexes indexes) {
    indexes.same(point - plan.first(), count);
    note(point, point);
  }

  /** Goes along the columns. */
  private void along(long from, int count, Plan plan, Indexes indexes) {
    long at = from;
    long end = from + count;
    while (at < end) {
      int point = group.point(axis, at);
      int some =
          (int) Math.min(end - at, repeat == 1 ? values.length - point : repeat - at % repeat);
      if (repeat == 1) {
        indexes.ascending(point - plan.first(), some);
        note(point, point + some - 1);
      } else {
        same(point, some, plan, indexes);
      }
      at += some;
    }
  }

  /** The values of an axis ascend. */
  private void note(int first, int last) {
    least = Math.min(least, first);
    greatest = Math.max(greatest, last);
  }
}
