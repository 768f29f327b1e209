package dev.scalesweep.fit;

import dev.scalesweep.law.Bounds;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The parameters of a space as results name them: in the law's order, one with a value for each
 * group once for each.
 */
final class ReportedParameters {
  /**
   * A number that a fit reports.
   *
   * @param name such as {@code alpha} and {@code E[books]}
   * @param group the index of the group whose number it is; 0 where it is that of all
   */
  record Entry(String name, String parameter, int group) {}

  private final ParameterSpace space;
  private final List<Entry> entries = new ArrayList<>();

  /**
   * @param space whose coordinates are there
   */
  ReportedParameters(ParameterSpace space) {
    this.space = space;
    space.law().parameterNames().forEach(this::add);
  }

  private void add(String parameter) {
    if (!space.differsByGroup(parameter)) {
      entries.add(new Entry(parameter, parameter, 0));
      return;
    }
    for (int group = 0; group < space.groups().size(); group++) {
      String name = Coordinates.inGroup(parameter, space.groups().get(group));
      entries.add(new Entry(name, parameter, group));
    }
  }

  /**
   * The number of a name.
   *
   * @throws java.util.NoSuchElementException if there is none
   */
  Entry entry(String name) {
    return entries.stream().filter(it -> it.name().equals(name)).findFirst().orElseThrow();
  }

  List<String> names() {
    return entries.stream().map(Entry::name).toList();
  }

  /** The values at a point, in the formula's own space. */
  Map<String, Double> values(double[] point) {
    Map<String, Double> values = new LinkedHashMap<>();
    entries.forEach(it -> values.put(it.name(), value(it, point)));
    return Collections.unmodifiableMap(values);
  }

  /** The values at a point, with what is known about each. */
  List<FittedParameter> fitted(double[] point) {
    return entries.stream().map(it -> fitted(it, point)).toList();
  }

  private double value(Entry entry, double[] point) {
    return space.value(entry.parameter(), entry.group(), point);
  }

  private FittedParameter fitted(Entry entry, double[] point) {
    Optional<Integer> index = space.index(entry.name());
    return new FittedParameter(
        entry.name(),
        value(entry, point),
        space.varies(entry.parameter()),
        space.constraint(entry.parameter()),
        index.map(i -> space.coordinates().get(i).bounds()).orElse(Bounds.NONE),
        index.flatMap(i -> space.coordinates().get(i).onBound(point[i])));
  }
}
