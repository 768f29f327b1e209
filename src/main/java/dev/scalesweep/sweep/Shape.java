package dev.scalesweep.sweep;

import dev.scalesweep.backend.Tile;
import dev.scalesweep.sweep.ensemble.EnsembleGrid;
import java.util.Arrays;
import java.util.List;

/**
 * A grid of any number of axes as rows × columns: the leading axes together are its rows, the
 * others its columns. Its cells are numbered row by row, so that the last axis varies fastest.
 *
 * @param rows the leading axes
 * @param columns the others
 */
public record Shape(AxisGroup rows, AxisGroup columns) implements EnsembleGrid.Points {
  /** So few columns that what differs by column alone stays in the cache of a core. */
  private static final int MOST_COLUMNS = 1 << 16;

  /** So many cells that what a tile costs beside them does not count. */
  private static final long FEWEST_CELLS = 1 << 20;

  /** So few tiles that one can keep something of each. */
  private static final long MOST_TILES = 1 << 16;

  /**
   * A grid whose leading axes are its rows.
   *
   * @param leading how many
   */
  public static Shape of(List<Axis> axes, int leading) {
    return new Shape(
        new AxisGroup(axes.subList(0, leading)), new AxisGroup(axes.subList(leading, axes.size())));
  }

  /** How many cells there are. */
  public long cells() {
    return Math.multiplyExact(rows.count(), columns.count());
  }

  /** The number of a cell. */
  public long cell(long row, long column) {
    return row * columns.count() + column;
  }

  /** The values of all axes at a cell, in their order. */
  public double[] point(long cell) {
    double[] point = new double[axes()];
    int at = fill(rows, cell / columns.count(), point, 0);
    fill(columns, cell % columns.count(), point, at);
    return point;
  }

  /**
   * The values of all axes at neighbouring cells of one row.
   *
   * @param column of the first cell
   * @param count how many cells
   * @param points one array for each axis, in their order. Modified from index 0 on.
   */
  @Override
  public void fill(long row, long column, int count, double[][] points) {
    int leading = rows.axes().size();
    for (int axis = 0; axis < leading; axis++) {
      double value = rows.axes().get(axis).values()[rows.point(axis, row)];
      Arrays.fill(points[axis], 0, count, value);
    }
    for (int axis = leading; axis < axes(); axis++) {
      columns.fill(axis - leading, column, count, points[axis]);
    }
  }

  @Override
  public int axes() {
    return rows.axes().size() + columns.axes().size();
  }

  private static int fill(AxisGroup group, long combination, double[] point, int from) {
    for (int i = 0; i < group.axes().size(); i++) {
      point[from + i] = group.axes().get(i).values()[group.point(i, combination)];
    }
    return from + group.axes().size();
  }

  /** How many columns a tile has, but for the last of a row of tiles. */
  public int tileColumns() {
    return (int) Math.min(columns.count(), MOST_COLUMNS);
  }

  /** How many rows a tile has, but for the last of a column of tiles. */
  public int tileRows() {
    long cells = Math.max(FEWEST_CELLS, cells() / MOST_TILES);
    return (int) Math.min(rows.count(), Math.ceilDiv(cells, tileColumns()));
  }

  /** How many tiles lie below one another. */
  public long tilesDown() {
    return Math.ceilDiv(rows.count(), tileRows());
  }

  /**
   * How many tiles there are. They are numbered downwards. Where they lie is part of the results: a
   * sum is made of the sums of the tiles.
   */
  public long tiles() {
    return tilesDown() * Math.ceilDiv(columns.count(), tileColumns());
  }

  /** How many cells some tiles have. */
  public long cells(TileSet tiles) {
    return tiles.numbers().map(number -> tile(number).cells()).sum();
  }

  /** A tile by its number. */
  public Tile tile(long number) {
    return tiles(number, number + 1);
  }

  /** Neighbouring tiles in one, all of them below one another. */
  public Tile tiles(long from, long to) {
    long row = from % tilesDown() * tileRows();
    long column = from / tilesDown() * tileColumns();
    return new Tile(
        row,
        (int) Math.min((to - from) * tileRows(), rows.count() - row),
        column,
        (int) Math.min(tileColumns(), columns.count() - column));
  }
}
