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

  @Override
  void writeOutputs() {
    for (int output : stage.outputs()) {
      String value = value(program.outputs().get(output));
      String array = array("sums", output);
      String sum = "sum" + output;
      before.add(dialect.type() + " " + sum + " = " + dialect.load(array, "j") + ";");
      code().line(sum + " = " + dialect.apply(Operation.ADD, List.of(sum, value)) + ";");
      after.add(dialect.store(sum, array, "j"));
    }
  }
}
