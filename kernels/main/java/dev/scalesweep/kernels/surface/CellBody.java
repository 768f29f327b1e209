package dev.scalesweep.kernels.surface;

import dev.scalesweep.expr.graph.Graph;
import dev.scalesweep.expr.graph.Node;
import dev.scalesweep.expr.kernel.Layout;
import dev.scalesweep.expr.kernel.Program;
import dev.scalesweep.kernels.task.KernelNumber;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The statements of a kernel that compute a cell, every value under a name of its own. They take
 * the row {@code k_i} of {@code k_rows} and the column {@code k_j} of {@code k_columns}.
 */
final class CellBody {
  private final KernelNumber number;
  private final Ahead ahead;
  private final Layout layout;
  private final List<Node> outputs;
  private final Map<Node, String> names = new HashMap<>();
  private final List<String> statements = new ArrayList<>();

  /**
   * Writes the statements.
   *
   * @param outputs of the program, that are computed
   * @param layout where the host has the values that are computed ahead
   */
  CellBody(Program program, List<Node> outputs, Layout layout, KernelNumber number) {
    this.number = number;
    this.ahead = Ahead.of(program);
    this.layout = layout;
    this.outputs = outputs;
    Graph.below(outputs, ahead::isLoaded).forEach(this::write);
  }

  /** The statements, one a line. */
  List<String> statements() {
    return statements;
  }

  /** The name that an output has behind them. */
  String output(int index) {
    return Objects.requireNonNull(names.get(outputs.get(index)));
  }

  private void write(Node node) {
    names.put(node, ahead.isLoaded(node) ? load(node) : compute(node));
  }

  private String compute(Node node) {
    List<String> operands = node.operands().stream().map(names::get).toList();
    return define("k_v" + names.size(), number.apply(node.operation(), operands));
  }

  private String load(Node node) {
    int slot = layout.slot(node);
    return switch (node.level()) {
      case UNIFORM -> define("k_u" + slot, "k_uniform.get(" + slot + ")");
      case ROW -> define("k_r" + slot, "k_row.get(" + slot + " * k_rows + k_i)");
      case COLUMN -> define("k_c" + slot, "k_column.get(" + slot + " * k_columns + k_j)");
      case CELL -> throw new IllegalArgumentException("a cell is computed by the kernel");
    };
  }

  private String define(String name, String expression) {
    statements.add("final " + number.type() + " " + name + " = " + expression + ";");
    return name;
  }
}
