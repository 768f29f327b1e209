package dev.scalesweep.fit;

import dev.scalesweep.expr.Formula;
import dev.scalesweep.input.Place;
import dev.scalesweep.law.Bounds;
import java.util.Map;

/** One parameter space of each kind, all of them true of {@link GroupedRuns}. */
enum Spaces {
  FREE(Map.of()),
  FIXED(Map.of("E", new Constraint.Fixed(1.8), "alpha", new Constraint.Fixed(0.35))),
  BOUNDED(Map.of("E", bounded(1, 3), "alpha", bounded(0, 1), "A", bounded(1, 1e5))),
  ABOVE(Map.of("E", bounded(1, Double.POSITIVE_INFINITY), "alpha", bounded(0.1, 1e9))),
  BELOW(Map.of("E", bounded(0, 5), "beta", bounded(Double.NEGATIVE_INFINITY, 0.9))),
  TIED(Map.of("beta", tied("alpha"), "B", tied("3 * A"))),
  CHAIN(Map.of("beta", tied("alpha"), "A", tied("1200 * beta"))),
  PER_GROUP(Map.of("E", new Constraint.PerGroup(Bounds.NONE))),
  PER_GROUP_BOUNDED(
      Map.of(
          "E", new Constraint.PerGroup(new Bounds(1, 2.5)),
          "alpha", new Constraint.PerGroup(new Bounds(0, 1)))),
  TIED_TO_GROUPS(
      Map.of("alpha", new Constraint.PerGroup(Bounds.NONE), "beta", tied("alpha / 2 + 0.175"))),
  ONE_GROUP_FIXED(
      Map.of("E", new Constraint.PerGroup(Bounds.NONE, Map.of(GroupedRuns.GROUPS.get(1), 1.8))));

  /** Made by Map.of and never changed. */
  @SuppressWarnings("ImmutableEnumChecker")
  private final Map<String, Constraint> constraints;

  Spaces(Map<String, Constraint> constraints) {
    this.constraints = constraints;
  }

  static Constraint.Bounded bounded(double lower, double upper) {
    return new Constraint.Bounded(new Bounds(lower, upper));
  }

  static Constraint.Tied tied(String formula) {
    return new Constraint.Tied(Formula.parse(formula, Place.of("test")));
  }

  static ParameterSpace of(Map<String, Constraint> constraints) {
    return new ParameterSpace(GroupedRuns.LAW, constraints, GroupedRuns.GROUPS);
  }

  ParameterSpace space() {
    return of(constraints);
  }

  /** Runs that the space is true of. */
  Observations runs(int count, double noise) {
    boolean offsets = constraints.get("E") instanceof Constraint.PerGroup;
    Observations runs = GroupedRuns.grouped(count, noise);
    return offsets ? runs : runs.withLoss(GroupedRuns.alike(count, noise).loss());
  }
}
