package dev.scalesweep.kernels.surface;

import dev.scalesweep.backend.Compiled;
import dev.scalesweep.backend.GridInputs;
import dev.scalesweep.expr.kernel.CellKernel;

/**
 * What a kernel loads, in the slots of the host's layout: what the host computed ahead, or the
 * inputs alone where nothing was.
 *
 * @param uniform one value each
 * @param row one array each, as long as there are rows or longer
 * @param column one array each, as long as there are columns or longer
 */
record SurfaceValues(double[] uniform, double[][] row, double[][] column) {
  static SurfaceValues of(Compiled<CellKernel> host, GridInputs inputs) {
    Ahead ahead = Ahead.of(host.program());
    double[] uniform = host.uniforms(inputs.uniforms());
    return new SurfaceValues(
        uniform,
        ahead.rows() ? host.rows(uniform, inputs.rows(), inputs.rowCount()) : inputs.rows(),
        ahead.columns()
            ? host.columns(uniform, inputs.columns(), inputs.columnCount())
            : inputs.columns());
  }

  /** How many values a cell has of its row and its column together. */
  long perCell() {
    return (long) row.length + column.length;
  }
}
