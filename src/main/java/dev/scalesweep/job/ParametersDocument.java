package dev.scalesweep.job;

import dev.scalesweep.fit.BoundEnd;
import dev.scalesweep.fit.Constraint;
import dev.scalesweep.fit.FittedParameter;
import dev.scalesweep.law.Bounds;
import java.util.LinkedHashMap;
import java.util.Map;

/** How the parameters stand in {@code fit.json}. */
final class ParametersDocument {
  private ParametersDocument() {}

  /** The value of each, what was laid down about it, and how sure it is if that is known. */
  static Map<String, Object> of(FitOutcome outcome) {
    Map<String, Object> parameters = new LinkedHashMap<>();
    for (FittedParameter parameter : outcome.fit().fittedParameters()) {
      Map<String, Object> map = known(parameter);
      map.putAll(
          EstimateDocument.of(
              outcome.parameterEstimate(parameter),
              outcome.parameterError(parameter),
              outcome.levels()));
      parameters.put(parameter.name(), map);
    }
    return parameters;
  }

  private static Map<String, Object> known(FittedParameter parameter) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("value", parameter.value());
    switch (parameter.constraint().orElse(null)) {
      case Constraint.Fixed _ -> map.put("fixed", true);
      case Constraint.Tied it -> map.put("tied", it.formula().text());
      case null, default -> {}
    }
    Bounds bounds = parameter.bounds();
    if (bounds.hasLower() || bounds.hasUpper()) {
      map.put("bounds", new double[] {bounds.lower(), bounds.upper()});
    }
    parameter.onBound().map(BoundEnd::label).ifPresent(end -> map.put("at_bound", end));
    return map;
  }
}
