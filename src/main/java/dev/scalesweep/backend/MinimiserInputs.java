package dev.scalesweep.backend;

import java.util.function.IntFunction;

/**
 * What a {@link Minimiser} minimises, and from where. A minimisation is known by the number of its
 * sample and the number of its start.
 *
 * @param uniforms the uniform inputs of the program. Not modified.
 * @param rows its row inputs, one array each. Not modified.
 * @param rowCount how many rows there are, at least 1
 * @param settings the numbers that the state of a minimisation begins with, see {@code
 *     descent.State}. Not modified.
 * @param scales the natural size of a change of each column input. Not modified.
 * @param starts one row a start, of all column inputs. Not modified.
 * @param near whether the starts are near minima, so that there are no first steps
 * @param samples by number; asked for from any thread, and more than once if several devices share
 *     the starts
 * @param sampleCount how many samples there are, at least 1
 */
public record MinimiserInputs(
    double[] uniforms,
    double[][] rows,
    int rowCount,
    double[] settings,
    double[] scales,
    double[][] starts,
    boolean near,
    IntFunction<Sample> samples,
    int sampleCount) {

  /** Other starts and samples of the same. */
  MinimiserInputs with(double[][] starts, IntFunction<Sample> samples, int sampleCount) {
    return new MinimiserInputs(
        uniforms, rows, rowCount, settings, scales, starts, near, samples, sampleCount);
  }
}
