package dev.scalesweep.backend;

/**
 * What a program is computed for: the values of its inputs over rows × columns.
 *
 * @param uniforms one for each uniform input. Not modified.
 * @param rows one array for each row input. Not modified.
 * @param columns one array for each column input. Not modified.
 * @param rowCount how many rows, at least 1
 * @param columnCount how many columns, at least 1
 */
public record GridInputs(
    double[] uniforms, double[][] rows, double[][] columns, int rowCount, int columnCount) {

  /** How many cells there are. */
  public long cells() {
    return (long) rowCount * columnCount;
  }
}
