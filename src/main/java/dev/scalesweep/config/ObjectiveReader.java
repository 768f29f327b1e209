package dev.scalesweep.config;

import dev.scalesweep.fit.Objective;
import dev.scalesweep.input.Fields;
import dev.scalesweep.input.Mistake;
import dev.scalesweep.input.Value;

/** Reads the key {@code objective} of a fit. */
final class ObjectiveReader {
  private ObjectiveReader() {}

  static Objective read(Fields fields) {
    Objective.Kind kind =
        fields
            .optional("kind")
            .map(it -> it.oneOf(Objective.Kind.class))
            .orElse(Objective.DEFAULT.kind());
    double delta =
        fields.optional("delta").map(it -> delta(kind, it)).orElse(Objective.DEFAULT.delta());
    return fields
        .optional("asymmetry")
        .map(it -> asymmetric(kind, delta, it))
        .orElse(new Objective(kind, delta));
  }

  private static double delta(Objective.Kind kind, Value value) {
    if (!kind.isRobust()) {
      throw new Mistake(
          value.place(), value.path() + " has no meaning for " + kind.label() + "; leave it out");
    }
    return value.positive();
  }

  private static Objective asymmetric(Objective.Kind kind, double delta, Value value) {
    Objective objective =
        value.fields(fields ->
            new Objective(
                kind,
                delta,
                fields.optional("above").map(Value::positive).orElse(1.0),
                fields.optional("below").map(Value::positive).orElse(1.0)));
    if (value.entries().isEmpty()) {
      throw value.mistake("{above: 10} or {below: 10} would be right");
    }
    return objective;
  }
}
