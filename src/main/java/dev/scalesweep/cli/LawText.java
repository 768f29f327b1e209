package dev.scalesweep.cli;

import dev.scalesweep.cli.TextTable.Align;
import dev.scalesweep.expr.Formula;
import dev.scalesweep.law.Law;
import dev.scalesweep.law.Parameter;
import dev.scalesweep.law.PublishedFit;
import dev.scalesweep.law.Transform;
import java.io.PrintWriter;
import java.util.stream.Collectors;

/** What {@code laws show} prints: all that is known of a law. */
final class LawText {
  private static final String INDENT = "  ";

  private final Law law;
  private final PrintWriter out;

  LawText(Law law, PrintWriter out) {
    this.law = law;
    this.out = out;
  }

  void print() {
    out.println(law.name() + ": loss = " + formula(law.loss()) + ", in " + law.unit());
    law.terms().forEach((term, text) -> out.println(INDENT + term + " = " + formula(text)));
    out.println();
    printVariables();
    out.println();
    printParameters();
    law.fits().values().forEach(this::print);
  }

  /** A formula on one line. */
  static String formula(Formula formula) {
    return formula.text().strip().replaceAll("\\s+", " ");
  }

  private void printVariables() {
    TextTable table = new TextTable(Align.LEFT, "VARIABLE", "UNIT");
    law.variables().forEach(variable -> table.row(variable.name(), variable.unit()));
    table.print(INDENT, out);
  }

  private void printParameters() {
    TextTable table = new TextTable(Align.LEFT, "PARAMETER", "FITTED AS", "STARTS");
    long starts = 1;
    for (Parameter parameter : law.parameters()) {
      boolean logarithmic = parameter.transform() == Transform.LOG;
      table.row(
          parameter.name(),
          logarithmic ? "log " + parameter.name() : parameter.name(),
          starts(parameter));
      starts *= parameter.starts().size();
    }
    table.print(INDENT, out);
    out.println(INDENT + starts + " starts in all");
  }

  private static String starts(Parameter parameter) {
    return parameter.starts().stream().map(CommandText::number).collect(Collectors.joining(", "));
  }

  private void print(PublishedFit fit) {
    out.println();
    out.println("published fit " + fit.name() + ": " + fit.source());
    fit.values()
        .forEach((name, value) -> out.println(INDENT + name + " = " + CommandText.number(value)));
  }
}
