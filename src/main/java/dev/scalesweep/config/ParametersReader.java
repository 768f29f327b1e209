package dev.scalesweep.config;

import dev.scalesweep.data.RunsSpecification;
import dev.scalesweep.fit.Constraint;
import dev.scalesweep.input.Fields;
import dev.scalesweep.input.Mistake;
import dev.scalesweep.input.Value;
import dev.scalesweep.law.Bounds;
import dev.scalesweep.law.Law;
import dev.scalesweep.law.Parameter;
import dev.scalesweep.law.Transform;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the key {@code parameters} of a fit. */
final class ParametersReader {
  private static final String FIXED = "fixed";
  private static final String TIED = "tied";
  private static final String BOUNDS = "bounds";
  private static final String PER = "per";
  private static final String GROUP = "group";

  private final Law law;
  private final RunsSpecification runs;
  private final TieReader ties;

  ParametersReader(Law law, RunsSpecification runs) {
    this.law = law;
    this.runs = runs;
    this.ties = new TieReader(law);
  }

  /** What is laid down, by the name of the parameter. */
  Map<String, Constraint> read(Value value) {
    Map<String, Constraint> constraints = new LinkedHashMap<>();
    value.entries().forEach((name, it) -> constraints.put(name, constraint(name, it)));
    TieReader.refuseCircles(constraints);
    if (constraints.keySet().containsAll(law.parameterNames())
        && constraints.values().stream().allMatch(ParametersReader::leavesNothing)) {
      throw new Mistake(
          value.place(), value.path() + " leaves nothing to fit; leave a parameter free");
    }
    return constraints;
  }

  private static boolean leavesNothing(Constraint constraint) {
    return constraint instanceof Constraint.Fixed || constraint instanceof Constraint.Tied;
  }

  private Constraint constraint(String name, Value value) {
    Parameter parameter = Parameter.named(name, law.parameters(), value);
    Optional<Constraint> constraint = value.fields(fields -> constraint(parameter, fields));
    refuseContradiction(value);
    return constraint.orElseThrow(
        () -> value.mistake("one of fixed, bounds, tied and per would be right"));
  }

  private Optional<Constraint> constraint(Parameter parameter, Fields fields) {
    Optional<Value> fixed = fields.optional(FIXED);
    Optional<Value> tied = fields.optional(TIED);
    Optional<Value> per = fields.optional(PER);
    Optional<Bounds> bounds =
        fields.optional(BOUNDS).map(it -> Bounds.read(it, parameter.transform()));
    return fixed
        .<Constraint>map(it -> fixed(parameter, it))
        .or(() -> tied.map(ties::read))
        .or(() -> per.map(it -> perGroup(it, bounds.orElse(parameter.bounds()))))
        .or(() -> bounds.map(Constraint.Bounded::new));
  }

  private static Constraint.Fixed fixed(Parameter parameter, Value value) {
    boolean logarithmic = parameter.transform() == Transform.LOG;
    return new Constraint.Fixed(logarithmic ? value.positive() : value.number());
  }

  private Constraint.PerGroup perGroup(Value value, Bounds bounds) {
    if (!value.text().equals(GROUP)) {
      throw value.mistake("group would be right");
    }
    if (runs.group().isEmpty()) {
      throw new Mistake(
          value.place(), value.path() + " is group, but the runs have none; add runs.group");
    }
    return new Constraint.PerGroup(bounds);
  }

  /** Bounds can stand beside per; nothing can stand beside fixed or tied. */
  private static void refuseContradiction(Value value) {
    Set<String> keys = value.entries().keySet();
    String alone = keys.contains(FIXED) ? FIXED : TIED;
    if (keys.contains(alone) && keys.size() > 1) {
      String other = keys.stream().filter(key -> !key.equals(alone)).findFirst().orElseThrow();
      throw new Mistake(
          value.place(),
          value.path() + " has both " + alone + " and " + other + "; leave one of them out");
    }
  }
}
