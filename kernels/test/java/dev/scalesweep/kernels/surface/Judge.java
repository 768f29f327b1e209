package dev.scalesweep.kernels.surface;

import dev.scalesweep.backend.CellSink;
import dev.scalesweep.backend.GridInputs;
import dev.scalesweep.backend.Precision;
import dev.scalesweep.expr.kernel.Program;

/** Compares every cell that a device computes with that of the reference. */
final class Judge implements CellSink {
  private final Program program;
  private final GridInputs inputs;
  private final double[][] reference;
  private final ErrorScale scale;
  private final Comparison comparison;

  Judge(
      String what, Program program, GridInputs inputs, Precision precision, double[][] reference) {
    Arithmetic arithmetic = Arithmetic.of(precision);
    this.program = program;
    this.inputs = inputs;
    this.reference = reference;
    this.scale = new ErrorScale(program, arithmetic);
    this.comparison = new Comparison(what, arithmetic);
  }

  @Override
  public void take(int row, int column, int count, double[][] cells) {
    for (int output = 0; output < cells.length; output++) {
      for (int i = 0; i < count; i++) {
        judge(output, row, column + i, cells[output][i]);
      }
    }
  }

  private void judge(int output, int row, int column, double cell) {
    int index = row * inputs.columnCount() + column;
    double expected = reference[output][index];
    if (comparison.isRightAnyway(cell, expected)) {
      comparison.right();
    } else {
      for (int input : scale.inputs()) {
        scale.set(input, value(scale.name(input), row, column));
      }
      comparison.judge(index, cell, expected, scale.of(output));
    }
  }

  private double value(String name, int row, int column) {
    int index = program.columns().indexOf(name);
    if (index >= 0) {
      return inputs.columns()[index][column];
    }
    index = program.rows().indexOf(name);
    return index >= 0
        ? inputs.rows()[index][row]
        : inputs.uniforms()[program.uniforms().indexOf(name)];
  }

  /** What came of it. */
  Comparison comparison() {
    return comparison;
  }
}
