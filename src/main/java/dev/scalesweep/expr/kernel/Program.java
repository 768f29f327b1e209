package dev.scalesweep.expr.kernel;

import dev.scalesweep.expr.graph.Contraction;
import dev.scalesweep.expr.graph.Level;
import dev.scalesweep.expr.graph.Node;
import java.util.List;
import java.util.Map;

/**
 * A computation over rows × columns: what a kernel is generated from.
 *
 * @param uniforms the names of the inputs that are the same for all cells, in the order of the
 *     arrays
 * @param rows the names of the inputs that differ by row
 * @param columns the names of the inputs that differ by column
 * @param cells the names of the inputs that differ by row and column; only {@link Mode#SUMS} can
 *     have any
 * @param outputs what is computed for every cell
 * @param leading so many outputs, from the first, can be had without the others; only {@link
 *     Mode#SUMS} can have others
 * @param mode what becomes of the cells
 */
public record Program(
    List<String> uniforms,
    List<String> rows,
    List<String> columns,
    List<String> cells,
    List<Node> outputs,
    int leading,
    Mode mode) {

  /** What becomes of the cells. */
  public enum Mode {
    /** Every cell is kept, {@link CellKernel}. */
    CELLS,
    /** The cells of a column are added up, {@link SumKernel}. */
    SUMS
  }

  /**
   * A program whose outputs are contracted to fused multiply-adds.
   *
   * @throws IllegalArgumentException if cells are to be kept and have inputs of their own, or some
   *     outputs are to be had without others
   */
  public Program {
    if (mode == Mode.CELLS && leading != outputs.size()) {
      throw new IllegalArgumentException("cells that are kept are kept all together");
    }
    if (mode == Mode.CELLS && !cells.isEmpty()) {
      throw new IllegalArgumentException("cells that are kept have no inputs of their own");
    }
    uniforms = List.copyOf(uniforms);
    rows = List.copyOf(rows);
    columns = List.copyOf(columns);
    cells = List.copyOf(cells);
    outputs = List.copyOf(Contraction.of(outputs));
  }

  /** A program without inputs that differ by row and column, whose outputs are had together. */
  public Program(
      List<String> uniforms,
      List<String> rows,
      List<String> columns,
      List<Node> outputs,
      Mode mode) {
    this(uniforms, rows, columns, List.of(), outputs, outputs.size(), mode);
  }

  /**
   * The uniform inputs in the order of the arrays.
   *
   * @param values one for each uniform input, by name; more may be there. Not modified.
   * @throws IllegalArgumentException if one is missing
   */
  public double[] uniformValues(Map<String, Double> values) {
    return uniforms.stream().mapToDouble(name -> value(values, name)).toArray();
  }

  private static double value(Map<String, Double> values, String name) {
    Double value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("no value for " + name);
    }
    return value;
  }

  /** The names of the inputs of a level. */
  List<String> inputs(Level level) {
    return switch (level) {
      case UNIFORM -> uniforms;
      case ROW -> rows;
      case COLUMN -> columns;
      case CELL -> cells;
    };
  }
}
