package dev.scalesweep.sweep.reduce;

import dev.scalesweep.backend.InputValues;
import dev.scalesweep.backend.Tile;
import dev.scalesweep.frontier.ComputeOptimum;
import dev.scalesweep.sweep.Axis;
import dev.scalesweep.sweep.AxisGroup;
import dev.scalesweep.sweep.Shape;
import java.util.Arrays;
import java.util.List;

/**
 * The training compute 6ND of the cells of a tile: a number of the row times one of the column. N
 * and D are axes of the grid.
 */
final class Compute {
  private static final List<String> SIZES = List.of("N", "D");

  private final InputValues ofRows;
  private final InputValues ofColumns;
  private final double[][] rows = {{}};
  private final double[][] columns = {{}};

  /** Behind each column, the first at which the number of the column is smaller than before. */
  private int[] risingTo = {};

  private Tile tile = new Tile(0, 0, 0, 0);

  Compute(Shape shape) {
    this.ofRows = ofRows(shape);
    this.ofColumns = ofColumns(shape);
  }

  /** The numbers of the rows. */
  static InputValues ofRows(Shape shape) {
    return new Products(shape.rows(), ComputeOptimum.FLOP_PER_PARAMETER_AND_TOKEN);
  }

  /** The numbers of the columns. */
  static InputValues ofColumns(Shape shape) {
    return new Products(shape.columns(), 1);
  }

  /** The intervals of one ratio that hold the compute of all cells. */
  static Bins bins(Shape shape, int count) {
    return Bins.logarithmic(product(shape, false), product(shape, true), count);
  }

  /** At the first or the last point of all axes. */
  private static double product(Shape shape, boolean last) {
    return product(shape.rows(), last, ComputeOptimum.FLOP_PER_PARAMETER_AND_TOKEN)
        * product(shape.columns(), last, 1);
  }

  private static double product(AxisGroup group, boolean last, double factor) {
    double product = factor;
    for (Axis axis : group.axes()) {
      if (SIZES.contains(axis.name())) {
        product *= axis.values()[last ? axis.size() - 1 : 0];
      }
    }
    return product;
  }

  void begin(Tile next) {
    makeRoom(rows, next.rows());
    ofRows.fill(next.row(), next.rows(), rows);
    if (!next.hasColumnsOf(tile)) {
      makeRoom(columns, next.columns());
      ofColumns.fill(next.column(), next.columns(), columns);
      findFalls(next.columns());
    }
    tile = next;
  }

  private static void makeRoom(double[][] array, int count) {
    array[0] = array[0].length < count ? new double[count] : array[0];
  }

  private void findFalls(int count) {
    risingTo = risingTo.length < count ? new int[count] : risingTo;
    int end = count;
    for (int i = count - 1; i >= 0; i--) {
      risingTo[i] = end;
      if (i > 0 && columns[0][i] < columns[0][i - 1]) {
        end = i;
      }
    }
  }

  /** The compute of a cell, both counted from the first of the tile; in FLOP. */
  double of(int row, int column) {
    return rows[0][row] * columns[0][column];
  }

  /** Behind the last column, from a column on, to which the compute does not fall. */
  int risingTo(int column) {
    return risingTo[column];
  }

  /** A factor times N or D or both, as far as they are axes of a group. */
  private record Products(AxisGroup group, double factor) implements InputValues {
    @Override
    public long count() {
      return group.count();
    }

    @Override
    public void fill(long from, int count, double[][] inputs) {
      double[] products = inputs[0];
      Arrays.fill(products, 0, count, factor);
      double[] values = new double[count];
      for (int axis = 0; axis < group.axes().size(); axis++) {
        if (SIZES.contains(group.axes().get(axis).name())) {
          group.fill(axis, from, count, values);
          for (int i = 0; i < count; i++) {
            products[i] *= values[i];
          }
        }
      }
    }
  }
}
