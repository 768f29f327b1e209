package dev.scalesweep.expr.kernel;

import dev.scalesweep.expr.graph.Node;
import dev.scalesweep.expr.graph.Operation;
import java.util.List;

/** A stage over a block of rows for one vector of columns; the last stages add to the sums. */
final class SumStageBody extends StageBody {
  private final Program program;

  SumStageBody(Stage stage, Dialect dialect, Layout layout, Program program) {
    super(stage, dialect, layout);
    this.program = program;
  }

  @Override
  String load(Node node, int slot) {
    return switch (node.level()) {
      case UNIFORM -> super.load(node, slot);
      case ROW -> code().value(dialect.broadcast(array("row", slot) + "[i]"));
      case COLUMN -> ahead(dialect.load("column[" + slot + "]", "j"), "c" + slot);
      case CELL ->
          code().value(dialect.load(array("scratch", slot), node.isLeaf() ? input() : index()));
    };
  }

  @Override
  String store(String value, int slot) {
    return dialect.store(value, array("scratch", slot), index());
  }

  /** Inputs are there for all rows and columns, not for a block. */
  private static String input() {
    return "i * stride + j";
  }

  private String index() {
    return "(i - from) * " + dialect.lanes();
  }

  /** A product that is added to a sum and used for nothing else needs no rounding of its own. */
  @Override
  boolean isLeftToOutput(Node node) {
    return node.operation() == Operation.MULTIPLY
        && stage.outputs().stream().anyMatch(it -> program.outputs().get(it).equals(node))
        && !stage.kept().containsKey(node)
        && stage.nodes().stream().noneMatch(it -> it.operands().contains(node));
  }

  @Override
  void writeOutputs() {
    for (int output : stage.outputs()) {
      String array = array("sums", output);
      String sum = "sum" + output;
      before.add(dialect.type() + " " + sum + " = " + dialect.load(array, "j") + ";");
      code().line(sum + " = " + added(sum, program.outputs().get(output)) + ";");
      after.add(dialect.store(sum, array, "j"));
    }
  }

  private String added(String sum, Node output) {
    if (stage.nodes().contains(output) && isLeftToOutput(output)) {
      String left = value(output.operands().getFirst());
      String right = value(output.operands().getLast());
      return dialect.apply(Operation.MULTIPLY_ADD, List.of(left, right, sum));
    }
    return dialect.apply(Operation.ADD, List.of(sum, value(output)));
  }
}
