package dev.scalesweep.cli;

import dev.scalesweep.cli.TextTable.Align;
import dev.scalesweep.expr.Formula;
import dev.scalesweep.fit.ParameterSpace;
import dev.scalesweep.fit.Starts;
import dev.scalesweep.law.Law;
import dev.scalesweep.law.Parameter;
import dev.scalesweep.law.PublishedFit;
import dev.scalesweep.law.Transform;
import java.io.PrintWriter;
import java.util.Map;
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
    for (Parameter parameter : law.parameters()) {
      boolean logarithmic = parameter.transform() == Transform.LOG;
      table.row(
          parameter.name(),
          logarithmic ? "log " + parameter.name() : parameter.name(),
          starts(parameter));
    }
    table.print(INDENT, out);
    law.parameters().stream().filter(LawText::isBounded).forEach(this::printBounds);
    double starts = Starts.gridSize(ParameterSpace.of(law), Map.of());
    out.println(INDENT + CommandText.number(starts) + " starts in all");
  }

  private static boolean isBounded(Parameter parameter) {
    return parameter.bounds().hasLower() || parameter.bounds().hasUpper();
  }

  private void printBounds(Parameter parameter) {
    out.println(
        INDENT
            + parameter.name()
            + " lies between "
            + CommandText.number(parameter.bounds().lower())
            + " and "
            + CommandText.number(parameter.bounds().upper()));
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
