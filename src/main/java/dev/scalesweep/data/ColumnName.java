package dev.scalesweep.data;

import dev.scalesweep.input.Place;
import dev.scalesweep.input.Value;

/**
 * A column as the user named it.
 *
 * @param text the name: of a column of the file, or one that the job gave
 * @param place where the user wrote it
 */
public record ColumnName(String text, Place place) {

  /** The name that a value of the job file holds. */
  static ColumnName of(Value value) {
    return new ColumnName(value.text(), value.place());
  }
}
