package dev.scalesweep.fit;

import dev.scalesweep.law.Bounds;
import dev.scalesweep.law.Law;
import dev.scalesweep.law.Parameter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What of a parameter space is a coordinate, and what is fixed instead. */
final class Coordinates {
  private final Map<String, Constraint> constraints;
  private final List<String> groups;
  private final List<Coordinate> all = new ArrayList<>();
  private final Map<String, Integer> indices = new HashMap<>();
  private final Map<String, Double> fixed = new LinkedHashMap<>();

  /**
   * @param constraints by the name of the parameter. Neither modified nor copied.
   * @param groups the names of the groups of runs. Neither modified nor copied.
   */
  Coordinates(Law law, Map<String, Constraint> constraints, List<String> groups) {
    this.constraints = constraints;
    this.groups = groups;
    law.parameters().forEach(this::place);
  }

  private void place(Parameter parameter) {
    String name = parameter.name();
    switch (constraints.get(name)) {
      case null -> add(name, parameter, parameter.bounds());
      case Constraint.Bounded it -> add(name, parameter, it.bounds());
      case Constraint.PerGroup it -> groups.forEach(group -> place(parameter, group, it));
      case Constraint.Fixed it -> fixed.put(name, it.value());
      case Constraint.Tied _ -> {}
    }
  }

  private void place(Parameter parameter, String group, Constraint.PerGroup constraint) {
    String name = inGroup(parameter.name(), group);
    Double value = constraint.fixed().get(group);
    if (value == null) {
      add(name, parameter, constraint.bounds());
    } else {
      fixed.put(name, value);
    }
  }

  private void add(String name, Parameter parameter, Bounds bounds) {
    indices.put(name, all.size());
    all.add(new Coordinate(name, parameter, bounds));
  }

  /** The name of a parameter's value for one group, such as {@code E[books]}. */
  static String inGroup(String parameter, String group) {
    return parameter + "[" + group + "]";
  }

  List<Coordinate> all() {
    return Collections.unmodifiableList(all);
  }

  /** The index of a coordinate; empty where there is none of this name. */
  Optional<Integer> index(String name) {
    return Optional.ofNullable(indices.get(name));
  }

  /** The values of what is fixed, by name. */
  Map<String, Double> fixed() {
    return Collections.unmodifiableMap(fixed);
  }

  /** The value of a coordinate or of what is fixed, in the formula's own space. */
  double value(String name, double[] point) {
    Double value = fixed.get(name);
    if (value != null) {
      return value;
    }
    int index = index(name).orElseThrow();
    return all.get(index).toNatural(point[index]);
  }
}
