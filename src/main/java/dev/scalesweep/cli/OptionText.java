package dev.scalesweep.cli;

import dev.scalesweep.input.Mistake;
import dev.scalesweep.input.Place;
import dev.scalesweep.input.ScalarNode;
import dev.scalesweep.input.Value;
import java.util.ArrayList;
import java.util.List;

/** What stands behind options, read with the checks and the messages of a job's values. */
final class OptionText {
  private static final Place PLACE = Place.of("simulate");

  private OptionText() {}

  /**
   * A name and what stands behind its equals sign.
   *
   * @param name not empty
   * @param text may be anything
   */
  record Assignment(String name, String text) {}

  /**
   * The value of an option.
   *
   * @param name how messages name it, such as {@code --count}
   */
  static Value value(String name, String text) {
    return new Value(name, new ScalarNode(PLACE, PLACE, text, true));
  }

  /** The values between the commas of an option; at least one. */
  static List<Value> list(String name, String text) {
    List<Value> values = new ArrayList<>();
    for (String item : text.split(",", -1)) {
      values.add(value(name, item.strip()));
    }
    return values;
  }

  /**
   * The parts of {@code NAME=TEXT}.
   *
   * @param right what would be right
   */
  static Assignment assignment(String option, String text, String right) {
    int equals = text.indexOf('=');
    if (equals < 1) {
      throw value(option, text).mistake(right);
    }
    return new Assignment(text.substring(0, equals).strip(), text.substring(equals + 1).strip());
  }

  /** A mistake that concerns more than one value. */
  static Mistake mistake(String message) {
    return new Mistake(PLACE, message);
  }
}
