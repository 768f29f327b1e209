package dev.scalesweep.data;

import dev.scalesweep.expr.Formula;
import java.util.Map;
import java.util.Objects;

/** Where the value of a name comes from. */
sealed interface Source {

  /** A cell of the row, by the number of its column counted from 0. */
  record Cell(int column) implements Source {}

  /**
   * A formula over other names.
   *
   * @param name the name that gets the value
   * @param formula how to compute it
   * @param inputs where the names in the formula get their values, in the order of the formula
   * @param index the number of this formula among all of the table
   */
  record Derived(String name, Formula formula, Map<String, Source> inputs, int index)
      implements Source {

    /** Where a name in the formula gets its value. */
    Source input(String symbol) {
      return Objects.requireNonNull(inputs.get(symbol));
    }

    /** How messages name the value: {@code D = C / (6 * N)}. */
    String equation() {
      return name + " = " + formula.text();
    }
  }
}
