package dev.scalesweep.expr.kernel;

import dev.scalesweep.expr.graph.Operation;
import java.util.ArrayList;
import java.util.List;

/** The statements of one method body, each result under a name of its own. */
final class Code {
  private final Dialect dialect;
  private final List<String> lines = new ArrayList<>();
  private int names;

  Code(Dialect dialect) {
    this.dialect = dialect;
  }

  List<String> lines() {
    return lines;
  }

  void line(String line) {
    lines.add(line);
  }

  /** Names the value of an expression. */
  String value(String expression) {
    return assign(dialect.type(), expression);
  }

  /** Names the bits that an expression gives. */
  String bits(String expression) {
    return assign(dialect.bitsType(), expression);
  }

  private String assign(String type, String expression) {
    String name = "v" + names++;
    lines.add("final " + type + " " + name + " = " + expression + ";");
    return name;
  }

  /** Names the result of an operation. */
  String apply(Operation operation, List<String> operands) {
    return switch (operation) {
      case EXP -> new Elementary(this, dialect).exp(operands.getFirst());
      case LOG -> new Elementary(this, dialect).log(operands.getFirst());
      default -> value(dialect.apply(operation, operands));
    };
  }
}
