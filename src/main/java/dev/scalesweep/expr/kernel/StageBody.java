package dev.scalesweep.expr.kernel;

import dev.scalesweep.expr.graph.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The statements of one stage: what is loaded before its loop, what happens in the loop, and what
 * is stored behind it. This class writes the stages of the uniform, row and column levels.
 */
class StageBody {
  final Stage stage;
  final Dialect dialect;
  final Layout layout;
  final List<String> before = new ArrayList<>();
  final List<String> after = new ArrayList<>();
  private final Code code;
  private final Map<Node, String> values = new HashMap<>();
  private final Set<String> arrays = new LinkedHashSet<>();

  StageBody(Stage stage, Dialect dialect, Layout layout) {
    this.stage = stage;
    this.dialect = dialect;
    this.layout = layout;
    this.code = new Code(dialect);
  }

  /** The statements without a loop. */
  List<String> lines() {
    writeStatements();
    List<String> all = new ArrayList<>(before);
    all.addAll(code.lines());
    all.addAll(after);
    return all;
  }

  /**
   * Writes the loop with all that belongs to it.
   *
   * @param lines Modified.
   * @param head what stands in the parentheses of the {@code for}
   */
  void loop(List<String> lines, String head) {
    writeStatements();
    before.forEach(line -> lines.add("    " + line));
    lines.add("    for (" + head + ") {");
    code.lines().forEach(line -> lines.add("      " + line));
    lines.add("    }");
    after.forEach(line -> lines.add("    " + line));
  }

  private void writeStatements() {
    for (Node node : stage.nodes()) {
      if (isLeftToOutput(node)) {
        continue;
      }
      List<String> operands = node.operands().stream().map(this::value).toList();
      String value = code.apply(node.operation(), operands);
      values.put(node, value);
      Integer slot = stage.kept().get(node);
      if (slot != null) {
        code.line(store(value, slot));
      }
    }
    writeOutputs();
  }

  /** Whether a node of the stage is computed where its output is written, and nowhere else. */
  boolean isLeftToOutput(Node node) {
    return false;
  }

  /** Delivers the outputs of the program, if this is a stage that has any. */
  void writeOutputs() {}

  /** The name of a node's value, loaded if this stage does not compute it. */
  String value(Node node) {
    String known = values.get(node);
    if (known == null) {
      known = load(node, layout.slot(node));
      values.put(node, known);
    }
    return known;
  }

  /** Loads a value of any level that was computed before. */
  String load(Node node, int slot) {
    return switch (node.level()) {
      case UNIFORM -> ahead(dialect.broadcast("uniform[" + slot + "]"), "u" + slot);
      case ROW -> code.value(dialect.load(array("row", slot), "i"));
      case COLUMN -> code.value(dialect.load(array("column", slot), "i"));
      case CELL -> throw new IllegalStateException("a cell outside the cells");
    };
  }

  /** Stores a value of the stage's own level. */
  String store(String value, int slot) {
    return switch (stage.level()) {
      case UNIFORM -> "uniform[" + slot + "] = " + value + ";";
      case ROW -> dialect.store(value, array("row", slot), "i");
      case COLUMN -> dialect.store(value, array("column", slot), "i");
      case CELL -> throw new IllegalStateException("a cell outside the cells");
    };
  }

  final Code code() {
    return code;
  }

  /** Names a value that does not change in the loop. */
  final String ahead(String expression, String name) {
    before.add("final " + dialect.type() + " " + name + " = " + expression + ";");
    return name;
  }

  /** The local name of an array of values. */
  final String array(String arrays, int slot) {
    String name = arrays + slot;
    if (this.arrays.add(name)) {
      before.add("final double[] " + name + " = " + arrays + "[" + slot + "];");
    }
    return name;
  }
}
