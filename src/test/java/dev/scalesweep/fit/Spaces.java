package dev.scalesweep.fit;

import dev.scalesweep.expr.Formula;
import dev.scalesweep.input.Place;
import dev.scalesweep.law.Bounds;
import java.util.Map;

/** One parameter space of each kind, all of them true of {@link GroupedRuns}. */
enum Spaces {
  FREE,
  FIXED,
  BOUNDED,
  ABOVE,
  BELOW,
  TIED,
  CHAIN,
  PER_GROUP,
  PER_GROUP_BOUNDED,
  TIED_TO_GROUPS,
  ONE_GROUP_FIXED;

  private Map<String, Constraint> constraints() {
    double infinity = Double.POSITIVE_INFINITY;
    return switch (this) {
      case FREE -> Map.of();
      case FIXED -> Map.of("E", new Constraint.Fixed(1.8), "alpha", new Constraint.Fixed(0.35));
      case BOUNDED -> Map.of("E", bounded(1, 3), "alpha", bounded(0, 1), "A", bounded(1, 1e5));
      case ABOVE -> Map.of("E", bounded(1, infinity), "alpha", bounded(0.1, 1e9));
      case BELOW -> Map.of("E", bounded(0, 5), "beta", bounded(-infinity, 0.9));
      case TIED -> Map.of("beta", tied("alpha"), "B", tied("3 * A"));
      case CHAIN -> Map.of("beta", tied("alpha"), "A", tied("1200 * beta"));
      case PER_GROUP -> Map.of("E", perGroup(Bounds.NONE));
      case PER_GROUP_BOUNDED ->
          Map.of("E", perGroup(new Bounds(1, 2.5)), "alpha", perGroup(new Bounds(0, 1)));
      case TIED_TO_GROUPS ->
          Map.of("alpha", perGroup(Bounds.NONE), "beta", tied("alpha / 2 + 0.175"));
      case ONE_GROUP_FIXED ->
          Map.of("E", new Constraint.PerGroup(Bounds.NONE, Map.of(GroupedRuns.GROUPS.get(1), 1.8)));
    };
  }

  private static Constraint.PerGroup perGroup(Bounds bounds) {
    return new Constraint.PerGroup(bounds);
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
    return of(constraints());
  }

  /** Runs that the space is true of. */
  Observations runs(int count, double noise) {
    boolean offsets = constraints().get("E") instanceof Constraint.PerGroup;
    Observations runs = GroupedRuns.grouped(count, noise);
    return offsets ? runs : runs.withLoss(GroupedRuns.alike(count, noise).loss());
  }
}
