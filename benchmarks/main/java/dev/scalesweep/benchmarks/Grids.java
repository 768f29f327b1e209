package dev.scalesweep.benchmarks;

import dev.scalesweep.expr.Formula;
import dev.scalesweep.input.Place;
import dev.scalesweep.law.Law;
import dev.scalesweep.law.LawCatalog;
import dev.scalesweep.sweep.Axis;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What is swept. */
final class Grids {
  private static final Place PLACE = Place.of("the benchmark");

  private Grids() {}

  /** The Chinchilla law with another formula. */
  static Law law(String formula) {
    Law law = chinchilla();
    return new Law(
        "benchmark",
        Formula.parse(formula, PLACE),
        law.unit(),
        law.terms(),
        law.variables(),
        law.parameters());
  }

  private static Law chinchilla() {
    return LawCatalog.ofInstallation().law("chinchilla", PLACE);
  }

  /** Of its fit by Besiroglu et al. */
  static Map<String, Double> parameters() {
    return Objects.requireNonNull(chinchilla().fits().get("besiroglu-full")).values();
  }

  /** So many model sizes, and as many numbers of tokens. */
  static List<Axis> axes(int points) {
    return List.of(
        new Axis("N", "", Axis.range(1e7, 1e12, points, Axis.Spacing.LOG)),
        new Axis("D", "", Axis.range(1e9, 1e14, points, Axis.Spacing.LOG)));
  }
}
