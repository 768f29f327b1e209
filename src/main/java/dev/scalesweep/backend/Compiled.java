package dev.scalesweep.backend;

import dev.scalesweep.expr.graph.Level;
import dev.scalesweep.expr.kernel.Kernel;
import dev.scalesweep.expr.kernel.Layout;
import dev.scalesweep.expr.kernel.Program;
import java.util.Arrays;
import java.util.List;

/**
 * A kernel with what is needed to call it.
 *
 * @param program what was compiled
 * @param kernel holds no state and can be called by many threads
 * @param layout where the values lie in its arrays
 */
public record Compiled<K extends Kernel>(Program program, K kernel, Layout layout) {

  /**
   * The values that are the same for all cells, computed.
   *
   * @param inputs in the order of {@link Program#uniforms}. Not modified.
   * @throws IllegalArgumentException if there are more or fewer
   */
  public double[] uniforms(double[] inputs) {
    check(inputs.length, program.uniforms());
    double[] uniform = new double[layout.size(Level.UNIFORM)];
    System.arraycopy(inputs, 0, uniform, 0, inputs.length);
    List<Double> constants = layout.constants();
    for (int i = 0; i < constants.size(); i++) {
      uniform[inputs.length + i] = constants.get(i);
    }
    kernel.uniforms(uniform);
    return uniform;
  }

  /**
   * The values that differ by row, computed.
   *
   * @param uniform from {@link #uniforms}. Not modified.
   * @param inputs in the order of {@link Program#rows}. Not modified.
   * @param count how many rows, at least 1
   * @throws IllegalArgumentException if there are more or fewer inputs
   */
  public double[][] rows(double[] uniform, double[][] inputs, int count) {
    check(inputs.length, program.rows());
    double[][] row = padded(inputs, layout.size(Level.ROW), count);
    kernel.rows(uniform, row, count);
    return row;
  }

  /**
   * The values that differ by column, computed.
   *
   * @param uniform from {@link #uniforms}. Not modified.
   * @param inputs in the order of {@link Program#columns}. Not modified.
   * @param count how many columns, at least 1
   * @throws IllegalArgumentException if there are more or fewer inputs
   */
  public double[][] columns(double[] uniform, double[][] inputs, int count) {
    check(inputs.length, program.columns());
    double[][] column = padded(inputs, layout.size(Level.COLUMN), count);
    kernel.columns(uniform, column, count);
    return column;
  }

  private static void check(int inputs, List<String> names) {
    if (inputs != names.size()) {
      throw new IllegalArgumentException(inputs + " inputs for " + names);
    }
  }

  /**
   * Arrays of a padded length, the padding filled with the last value: harmless, and never seen.
   */
  private static double[][] padded(double[][] inputs, int slots, int count) {
    double[][] arrays = new double[slots][Layout.padded(count)];
    for (int i = 0; i < inputs.length; i++) {
      System.arraycopy(inputs[i], 0, arrays[i], 0, count);
      Arrays.fill(arrays[i], count, arrays[i].length, inputs[i][count - 1]);
    }
    return arrays;
  }
}
