package dev.scalesweep.config;

import dev.scalesweep.fit.Constraint;
import dev.scalesweep.fit.LinearCoordinates;
import dev.scalesweep.fit.Method;
import dev.scalesweep.fit.Objective;
import dev.scalesweep.fit.ParameterSpace;
import dev.scalesweep.input.Mistake;
import dev.scalesweep.input.Value;
import dev.scalesweep.law.Law;
import java.util.List;
import java.util.Map;

/** Reads the key {@code fit.method} of a job. */
final class MethodReader {
  private final Law law;
  private final Objective objective;
  private final Map<String, Constraint> constraints;

  /**
   * @param constraints what is laid down about parameters, by name
   */
  MethodReader(Law law, Objective objective, Map<String, Constraint> constraints) {
    this.law = law;
    this.objective = objective;
    this.constraints = constraints;
  }

  Method read(Value value) {
    Method method = value.oneOf(Method.class);
    if (method == Method.VARIABLE_PROJECTION) {
      checkThatSomethingIsLinear(value);
    }
    return method;
  }

  private void checkThatSomethingIsLinear(Value value) {
    if (objective.kind().isLogarithmic()) {
      throw new Mistake(
          value.place(),
          value.path()
              + ": variable projection is for objectives of the loss itself, squared and huber,"
              + " and the objective is "
              + objective.kind().label()
              + "; levenberg-marquardt or bfgs would be right");
    }
    ParameterSpace space = new ParameterSpace(law, constraints, List.of("every group"));
    if (LinearCoordinates.parameters(space).isEmpty()) {
      throw new Mistake(
          value.place(),
          value.path()
              + ": variable projection is for laws that are linear in a parameter that is fitted"
              + " without bounds, and the law "
              + law.name()
              + " is not; levenberg-marquardt or bfgs would be right");
    }
  }
}
