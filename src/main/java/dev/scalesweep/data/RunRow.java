package dev.scalesweep.data;

import dev.scalesweep.expr.Condition;
import dev.scalesweep.input.Mistake;
import dev.scalesweep.input.Wording;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * A row seen through the names of a job. Nothing is looked at before it is asked for, so a cell
 * that no formula and no reader needs may hold anything.
 */
final class RunRow implements Condition.Row {
  private final CsvRow row;
  private final Names names;

  /** The values of the formulas, NaN where not yet computed. */
  private final double[] derived;

  RunRow(CsvRow row, Names names) {
    this.row = row;
    this.names = names;
    this.derived = new double[names.formulas()];
    Arrays.fill(derived, Double.NaN);
  }

  int line() {
    return row.place().line();
  }

  @Override
  public double number(String name) {
    return number(names.get(name));
  }

  @Override
  public String text(String name) {
    return text(names.get(name));
  }

  /**
   * The number of a source, finite.
   *
   * @throws Mistake if a cell holds no number or a formula gives none
   */
  double number(Source source) {
    return switch (source) {
      case Source.Cell(int column) -> row.number(column);
      case Source.Derived formula -> derived(formula);
    };
  }

  /** The text of a source, which may be empty. */
  String text(Source source) {
    return switch (source) {
      case Source.Cell(int column) -> row.text(column);
      case Source.Derived formula -> Double.toString(derived(formula));
    };
  }

  private double derived(Source.Derived formula) {
    int index = formula.index();
    if (Double.isNaN(derived[index])) {
      derived[index] = evaluate(formula);
    }
    return derived[index];
  }

  private double evaluate(Source.Derived it) {
    double value = it.formula().evaluate(symbol -> number(it.input(symbol)));
    if (Double.isFinite(value)) {
      return value;
    }
    String inputs =
        it.inputs().keySet().stream()
            .map(symbol -> symbol + " = " + Wording.number(number(it.input(symbol))))
            .collect(Collectors.joining(", "));
    throw new Mistake(
        row.place(),
        it.equation() + " is " + value + " for " + inputs + "; a finite number would be right");
  }

  /** The mistake that the number of a source is. */
  Mistake mistake(Source source, String right) {
    return switch (source) {
      case Source.Cell(int column) -> row.mistake(column, right);
      case Source.Derived it ->
          new Mistake(
              row.place(), it.equation() + " is " + Wording.number(derived(it)) + "; " + right);
    };
  }
}
